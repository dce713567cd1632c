package org.rostra.policy.pack;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostra.policy.Clause;
import org.rostra.policy.Document;
import org.rostra.policy.Institution;
import org.rostra.policy.Institution.NamedUnit;
import org.rostra.policy.NameForm;
import org.rostra.policy.Wording;
import org.rostra.policy.WrittenRegulation;
import org.rostra.policy.pack.References.What;

/** Puts a regulation together from the sections of its pack. */
record RegulationReader(Sections sections, Reading reading) {
    WrittenRegulation regulation() {
        Block main = sections.main();
        String id = main.need("id").id();
        Wording title = main.need("title").wording();
        Document document = main.need("document").block(RegulationReader::document);
        List<NamedUnit> units = sections.list("units", RegulationReader::unit);
        Problems problems = reading.problems();
        return new WrittenRegulation(id, title, document,
                main.need("institution").block(block -> institution(block, units)),
                Index.by(new ClauseReader(sections, document.houseRule()).all(), Clause::id),
                new RuleReader(sections, problems, document.inForceFrom()).all(),
                new StructureReader(sections, problems).structure(), new ProcedureReader(sections).all(),
                new FormReader(sections).all(), new ListReader(sections).lists(), new ListReader(sections).retention());
    }

    private static Document document(Block block) {
        return new Document(block.need("number").text(), block.need("signed").date(), block.need("issued").date(),
                block.need("effective").choice(Document.Effective.class), block.need("note").wording(),
                block.need("house-rule").wording());
    }

    private static NamedUnit unit(Block block) {
        return new NamedUnit(block.need("id").define(What.UNIT), block.need("code").text(),
                block.need("name").wording());
    }

    private static Institution institution(Block block, List<NamedUnit> units) {
        Map<NameForm, List<String>> forms = new EnumMap<>(NameForm.class);
        forms.put(NameForm.FULL, List.of(block.need("full").text()));
        names(block, "short").ifPresent(names -> forms.put(NameForm.SHORT, names));
        names(block, "latin").ifPresent(names -> forms.put(NameForm.LATIN, names));
        names(block, "historical").ifPresent(names -> forms.put(NameForm.HISTORICAL, names));
        return new Institution(block.need("name").wording(), forms, Index.by(units, NamedUnit::id));
    }

    private static Optional<List<String>> names(Block block, String form) {
        return block.may(form).map(value -> value.list(Value::text));
    }
}
