package org.rostra.paper.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.paper.OwnTemplates;
import org.rostra.print.TemplateFault;
import org.rostra.print.TemplateFault.Kind;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 本校表样: the office's own Word files for the forms. */
@Controller
class TemplatePages {
    private static final String PATH = "/paper-templates";
    private static final long LARGEST = 2L << 20;

    private final OwnTemplates templates;

    TemplatePages(OwnTemplates templates) {
        this.templates = templates;
    }

    @GetMapping(PATH)
    @Does(Action.PAPER_TEMPLATE)
    Answer list() {
        return list(List.of(), "");
    }

    @PostMapping(PATH)
    @Does(Action.PAPER_TEMPLATE)
    Answer put(Act act, @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            return list(List.of(new TemplateFault(Kind.UNREADABLE, "")), title).status(409);
        }
        List<TemplateFault> faults = templates.put(act, title, file.getBytes());
        return faults.isEmpty() ? Answer.go(PATH, "paper.template.kept") : list(faults, title).status(409);
    }

    @PostMapping(PATH + "/drop")
    @Does(Action.PAPER_TEMPLATE)
    Answer drop(Act act, @RequestParam(defaultValue = "") String title) {
        templates.drop(act, title);
        return Answer.go(PATH, "paper.template.dropped");
    }

    private Answer.Screen list(List<TemplateFault> faults, String title) {
        Map<String, Boolean> titles = templates.titles();
        Map<String, List<String>> names = new TreeMap<>();
        titles.keySet().forEach(one -> names.put(one, templates.names(one)));
        return Answer.screen("paper/templates").with("titles", titles).with("names", names).with("faults", faults)
                .with("title", title);
    }
}
