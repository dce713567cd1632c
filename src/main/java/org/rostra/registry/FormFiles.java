package org.rostra.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.files.KeptFile;
import org.rostra.files.KeptFiles;
import org.rostra.policy.FormPlan;
import org.rostra.policy.FormPlan.Field;
import org.rostra.policy.FormPlan.Type;
import org.springframework.stereotype.Component;

/** The answers to fields that ask for a file: the files the account holds for them, whatever a request says. */
@Component
public class FormFiles {
    private final KeptFiles files;

    FormFiles(KeptFiles files) {
        this.files = files;
    }

    /** The form with the files that are there now. */
    public FilledForm complete(FormPlan plan, FilledForm form) {
        List<String> asked = plan.fields().filter(field -> field.type() == Type.FILE).map(Field::id).toList();
        if (asked.isEmpty()) {
            return form;
        }
        Map<String, List<String>> answers = new HashMap<>();
        asked.forEach(field -> answers.put(field, List.of()));
        answers.putAll(files.of(form.account()).stream().filter(file -> asked.contains(file.purpose()))
                .collect(Collectors.groupingBy(KeptFile::purpose,
                        Collectors.mapping(file -> file.id().toString(), Collectors.toList()))));
        return form.with(form.answers().with(answers));
    }

    /** The names of the files of an account by their id. */
    Map<UUID, String> names(UUID account) {
        return files.of(account).stream().collect(Collectors.toMap(KeptFile::id, KeptFile::name));
    }
}
