package org.rostra.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.print.Piece;
import org.rostra.print.Sheet;
import org.rostra.print.TemplateFault;
import org.rostra.print.WordTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office's own Word files for forms, kept by what the forms are called. */
@Component
public class OwnTemplates {
    private final TemplateTable table;
    private final PrintTable prints;
    private final Surround surround;
    private final Access access;
    private final Ledger ledger;

    OwnTemplates(TemplateTable table, PrintTable prints, Surround surround, Access access, Ledger ledger) {
        this.table = table;
        this.prints = prints;
        this.surround = surround;
        this.access = access;
        this.ledger = ledger;
    }

    /** The titles of all forms that were printed once, and whether there is an own file for each. */
    @Transactional(readOnly = true)
    public Map<String, Boolean> titles() {
        Map<String, Boolean> titles = new LinkedHashMap<>();
        prints.titles().forEach(title -> titles.put(title, table.find(title).isPresent()));
        return titles;
    }

    /** The names of the fields of a form, as its latest paper has them. */
    @Transactional(readOnly = true)
    public List<String> names(String title) {
        return List.copyOf(known(title));
    }

    /** Takes the file for the form, unless something is wrong with it. */
    @Transactional
    public List<TemplateFault> put(Act act, String title, byte[] file) {
        access.check(act, Action.PAPER_TEMPLATE);
        List<TemplateFault> faults = new WordTemplate(file).faults(known(title));
        if (faults.isEmpty()) {
            UUID id = Ids.next();
            table.put(id, title, file, act);
            ledger.begin(act, Entry.of(new Subject(TemplateTable.KIND, id), "paper.template-put")
                    .with("form", title).with("size", file.length));
        }
        return faults;
    }

    /** The form is printed as it is built in again. */
    @Transactional
    public void drop(Act act, String title) {
        access.check(act, Action.PAPER_TEMPLATE);
        table.drop(title).ifPresent(id -> ledger.record(act, Entry.of(new Subject(TemplateTable.KIND,
                id), "paper.template-dropped").with("form", title)));
    }

    /** The own file for the paper, if there is one that can still be filled in. */
    @Transactional(readOnly = true)
    public Optional<byte[]> filled(Sheet sheet) {
        return table.find(sheet.paper().kind()).flatMap(file -> {
            Map<String, String> values = values(sheet.paper().pieces());
            values.putAll(surround.values(sheet.marks()));
            var out = new ByteArrayOutputStream();
            try {
                new WordTemplate(file).fill(values, out);
                return Optional.of(out.toByteArray());
            } catch (IOException _) {
                return Optional.empty();
            }
        });
    }

    private Set<String> known(String title) {
        Set<String> names = new LinkedHashSet<>();
        prints.latest(title).ifPresent(one -> values(one.pieces()).keySet().forEach(names::add));
        names.addAll(surround.names());
        return names;
    }

    /** What a file can name: each value by its label and by its key. */
    static Map<String, String> values(List<Piece> pieces) {
        Map<String, String> values = new LinkedHashMap<>();
        pieces.stream().filter(Piece::filled).forEach(piece -> values.putIfAbsent(piece.label(), piece.text()));
        pieces.stream().filter(Piece::filled).forEach(piece -> values.putIfAbsent(piece.key(), piece.text()));
        return values;
    }
}
