package org.rostra.directory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.DirectoryEntries;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Says;
import org.rostra.directory.Unit;
import org.rostra.directory.UnitTree;
import org.rostra.directory.intake.UnitIntakeTable.Known;
import org.rostra.directory.intake.UnitIntakeTable.Written;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.policy.Argument;
import org.rostra.sheets.Row;
import org.rostra.text.Pinyin;
import org.springframework.stereotype.Component;

/** Judges lists of units. A unit is known by its code; what a list leaves blank stays as it is. */
@Component
class UnitJudge implements Judge<UnitJudge.Placed> {
    /** A unit and the code of the one above. */
    record Placed(UnitDraft draft, Unit.Kind kind, @Nullable String above) {}

    private final UnitIntakeTable table;
    private final UnitTree tree;

    UnitJudge(UnitIntakeTable table, UnitTree tree) {
        this.table = table;
        this.tree = tree;
    }

    @Override
    public ListKind kind() {
        return ListKind.UNITS;
    }

    @Override
    public Difference<Placed> judge(Heading heading, List<Row> rows, Extent extent) {
        Map<String, Known> known = table.open().stream().collect(Collectors.toMap(Known::code, Function.identity()));
        Map<String, UnitDraft> drafts = new LinkedHashMap<>();
        Map<Row, DirectoryRefused> refused = new HashMap<>();
        for (Row row : rows) {
            try {
                String code = UnitDraft.code(heading, row);
                UnitDraft draft = UnitDraft.read(heading, row, known.get(code));
                UnitDraft first = drafts.putIfAbsent(code, draft);
                if (first != null) {
                    throw DirectoryRefused.of(Says.ROW_TWICE, new Argument.Text(code),
                            new Argument.Count(first.row().number()));
                }
            } catch (DirectoryRefused e) {
                refused.put(row, e);
            }
        }
        var places = new UnitPlaces(known.values(), drafts.values());
        drafts.values().forEach(draft -> places.refused(draft.code()).ifPresent(e -> refused.put(draft.row(), e)));
        Map<UUID, String> codes = known.values().stream().collect(Collectors.toMap(Known::id, Known::code));
        Map<Row, UnitDraft> byRow = drafts.values().stream()
                .collect(Collectors.toMap(UnitDraft::row, Function.identity()));
        List<Judged<Placed>> judged = new ArrayList<>();
        for (Row row : rows) {
            DirectoryRefused why = refused.get(row);
            judged.add(why != null
                    ? Judged.refused(row, why)
                    : judged(Objects.requireNonNull(byRow.get(row)), places, codes));
        }
        return Difference.of(judged);
    }

    private static Judged<Placed> judged(UnitDraft draft, UnitPlaces places, Map<UUID, String> codes) {
        String above = places.above(draft.code()).orElse(null);
        Unit.Kind kind = places.isRoot(draft.code())
                ? Unit.Kind.INSTITUTION
                : Objects.requireNonNullElse(draft.kind(), Unit.Kind.OTHER);
        var placed = new Placed(draft, kind, above);
        Known known = draft.known();
        if (known == null) {
            return Judged.of(draft.row(), Verdict.ADDED, draft.kind() == null && above != null
                    ? Warning.KIND_ASSUMED
                    : null, placed);
        }
        boolean moves = !Objects.equals(above, known.parent() == null ? null : codes.get(known.parent()));
        boolean same = !moves && known.name().equals(draft.name()) && known.kind() == kind
                && Objects.equals(known.nameEnglish(), draft.nameEnglish())
                && Objects.equals(known.shortName(), draft.shortName());
        return Judged.of(draft.row(), same ? Verdict.UNCHANGED : Verdict.CHANGED, moves ? Warning.MOVES : null,
                placed);
    }

    @Override
    public Effect write(Act act, List<Judged<Placed>> judged, Extent extent) {
        Map<String, UUID> ids = table.open().stream().collect(Collectors.toMap(Known::code, Known::id));
        List<Placed> placed = judged.stream().map(Judged::entry).filter(Objects::nonNull).toList();
        placed.forEach(one -> ids.computeIfAbsent(one.draft().code(), _ -> Ids.next()));
        List<Written> added = new ArrayList<>();
        List<Written> changed = new ArrayList<>();
        List<Entry> lines = new ArrayList<>();
        for (Judged<Placed> row : judged) {
            Placed one = row.entry();
            if (one != null) {
                Written written = written(one, ids);
                (one.draft().known() == null ? added : changed).add(written);
                lines(one.draft().known(), written).forEach(line -> lines.add(row.from(line)));
            }
        }
        if (table.insert(added, extent.day()) != added.size()) {
            throw DirectoryRefused.of(Says.BATCH_OUT_OF_DATE);
        }
        table.update(changed);
        tree.straighten();
        return new Effect(lines, null, Set.of());
    }

    /** What the ledger is told: the unit is new, or is called otherwise now, or stands elsewhere, or both. */
    private static List<Entry> lines(@Nullable Known before, Written now) {
        if (before == null) {
            return List.of(DirectoryEntries.established(now.id(), now.code(), now.described(), now.parent()));
        }
        List<Entry> lines = new ArrayList<>();
        DirectoryEntries.amended(now.id(), before.described(), now.described()).ifPresent(lines::add);
        if (!Objects.equals(before.parent(), now.parent())) {
            lines.add(DirectoryEntries.moved(now.id(), before.parent(), now.parent()));
        }
        return lines;
    }

    private static Written written(Placed one, Map<String, UUID> ids) {
        UnitDraft draft = one.draft();
        UUID parent = one.above() == null ? null : ids.get(one.above());
        return new Written(Objects.requireNonNull(ids.get(draft.code())), draft.code(), draft.name(),
                Pinyin.of(draft.name()), Pinyin.initials(draft.name()), one.kind(), parent, draft.nameEnglish(),
                draft.shortName());
    }
}
