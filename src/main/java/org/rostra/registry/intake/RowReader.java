package org.rostra.registry.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostra.policy.BodyKind;
import org.rostra.registry.Bodies;
import org.rostra.registry.CanonicalLink;
import org.rostra.registry.PlatformLinks;
import org.rostra.text.Normalised;

/** Understands the rows of one sheet as accounts, or says why not. What it does not understand, it keeps. */
final class RowReader {
    /** Marks an argument of a note that is the id of a platform. */
    static final String PLATFORM = "platform:";

    private static final int LONGEST_NAME = 200;
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S{1,500}");

    private final SheetHead head;
    private final Mapping mapping;
    private final FieldColumns columns;
    private final Meanings meanings;
    /** Everything in the sheet is a group: a heading tells. */
    private final boolean groups;

    /** What the words in the rows can mean. */
    record Meanings(PlatformLinks links, PlatformNames platforms, UnitNames units, Levels levels, Bodies bodies,
            GroupWords groups) {}

    /** A row is an account, is refused, or holds none. */
    sealed interface Result {
        record Account(Candidate candidate) implements Result {}

        record Refused(Note why) implements Result {}

        record PassedOver() implements Result {}
    }

    RowReader(SheetHead head, Mapping mapping, Meanings meanings) {
        this.head = head;
        this.mapping = mapping;
        this.columns = new FieldColumns(mapping);
        this.meanings = meanings;
        this.groups = mapping.has(Field.GROUP_KIND) || meanings.groups().list(head);
    }

    Result read(StagedRow row) {
        return holdsNone(row) ? new Result.PassedOver() : new Reading(row).result();
    }

    private boolean holdsNone(StagedRow row) {
        String first = "";
        boolean same = true;
        for (String text : row.cells()) {
            if (!text.isEmpty()) {
                same &= first.isEmpty() || text.equals(first);
                first = first.isEmpty() ? text : first;
            }
        }
        boolean banner = same && head.columns().size() > 2;
        return first.isEmpty() || banner || meanings.levels().begins(first) || isHeader(row);
    }

    private boolean isHeader(StagedRow row) {
        int same = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            String text = row.text(column);
            if (!text.isEmpty() && !text.equals(head.column(column))) {
                return false;
            }
            same += text.isEmpty() ? 0 : 1;
        }
        return same > 1;
    }

    /** As it would be typed on a platform: no wide digits, no space within. */
    private static String narrow(String id) {
        return Normalizer.normalize(id, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** One row on its way: takes cells by field, and remembers which were understood. */
    private final class Reading {
        private final StagedRow row;
        private final BitSet understood = new BitSet();
        private final List<Note> notes = new ArrayList<>(2);
        /** The accounts that link and id lead to, where they tell their platform by themselves. */
        private final Optional<CanonicalLink> tellingLink;
        private final Optional<CanonicalLink> tellingId;

        Reading(StagedRow row) {
            this.row = row;
            this.tellingLink = find(Field.LINK).flatMap(meanings.links()::canonical);
            this.tellingId = find(Field.ID).flatMap(meanings.links()::canonical);
        }

        Result result() {
            String name = take(Field.NAME).orElse("");
            String key = Normalised.key(name);
            if (key.isEmpty() || name.length() > LONGEST_NAME) {
                return new Result.Refused(Note.of(key.isEmpty() ? Note.Says.NAME_MISSING : Note.Says.NAME_TOO_LONG));
            }
            Optional<CanonicalLink> telling = tellingLink.or(() -> tellingId);
            Optional<String> platform = find(Field.PLATFORM).flatMap(this::platform)
                    .or(() -> Optional.ofNullable(mapping.platform()).filter(_ -> find(Field.PLATFORM).isEmpty()))
                    .or(() -> telling.map(CanonicalLink::platform));
            if (platform.isEmpty()) {
                return new Result.Refused(find(Field.PLATFORM).map(text -> Note.of(Note.Says.PLATFORM_UNKNOWN, text))
                        .orElseGet(() -> Note.of(Note.Says.PLATFORM_MISSING)));
            }
            Optional<Note> wrong = tellingLink.filter(link -> !link.platform().equals(platform.get()))
                    .map(link -> Note.of(Note.Says.LINK_OF_OTHER_PLATFORM, PLATFORM + link.platform(),
                            PLATFORM + platform.get()))
                    .or(() -> group(platform.get()).flatMap(GroupCells::unfit));
            return wrong.<Result>map(Result.Refused::new)
                    .orElseGet(() -> new Result.Account(candidate(name, key, platform.get())));
        }

        private Optional<String> platform(String written) {
            return (groups ? meanings.groups().platform(written) : Optional.<String>empty())
                    .or(() -> meanings.platforms().find(written));
        }

        private Optional<GroupCells> group(String platform) {
            return meanings.links().isGroup(platform)
                    ? Optional.of(new GroupCells(meanings.groups(), this::find))
                    : Optional.empty();
        }

        private Candidate candidate(String name, String key, String platform) {
            understood(Field.PLATFORM);
            Optional<CanonicalLink> canonical = canonical(platform);
            String link = link(canonical);
            Optional<UnitNames.Listed> unit = unit();
            Optional<GroupRow> group = group(platform).map(cells -> cells.row(notes));
            group.filter(told -> told.members() != null).ifPresent(_ -> understood(Field.MEMBERS));
            BodyKind body = unit.map(found -> group.isPresent()
                    ? Bodies.ofGroup(found.kind(), group.get().branch())
                    : Bodies.of(found.kind())).orElse(BodyKind.OTHER);
            int tier = unit.isPresent()
                    ? meanings.bodies().tier(body)
                    : find(Field.LEVEL).flatMap(meanings.levels()::tier).orElseGet(() -> meanings.bodies().tier(body));
            LocalDate opened = date(Field.OPENED_ON);
            LocalDate certified = date(Field.CERTIFIED_UNTIL);
            LocalDate approved = date(Field.APPROVED_ON);
            if (!row.computed().isEmpty()) {
                notes.add(Note.of(Note.Says.COMPUTED, String.join(" ", row.computed())));
            }
            return new Candidate(row.number(), name, key, platform, canonical.map(CanonicalLink::id).orElse(null), link,
                    unit.map(UnitNames.Listed::id).orElse(null), body, tier, opened, text(Field.CERTIFIED_AS),
                    certified, text(Field.REGISTRANT), text(Field.PURPOSE), text(Field.APPROVAL_NUMBER), approved,
                    text(Field.REMARK), group.orElse(null), List.of(), extra(), notes);
        }

        private Optional<CanonicalLink> canonical(String platform) {
            Optional<CanonicalLink> byLink = on(platform, Field.LINK, tellingLink);
            Optional<CanonicalLink> found = byLink.or(() -> on(platform, Field.ID, tellingId));
            if (found.isEmpty()) {
                find(Field.LINK).or(() -> find(Field.ID)).filter(text -> !meanings.groups().nothing(text))
                        .ifPresent(text -> notes.add(Note.of(Note.Says.LINK_UNKNOWN, text)));
                return found;
            }
            understood(byLink.isPresent() ? Field.LINK : Field.ID);
            if (find(Field.ID).filter(id -> !narrow(id).equalsIgnoreCase(found.get().id())).isEmpty()) {
                understood(Field.ID);
            }
            return found;
        }

        private Optional<CanonicalLink> on(String platform, Field field, Optional<CanonicalLink> telling) {
            return telling.isPresent()
                    ? telling.filter(link -> link.platform().equals(platform))
                    : find(field).flatMap(text -> meanings.links().named(platform, text)
                            .or(() -> meanings.links().named(platform, narrow(text))));
        }

        private @Nullable String link(Optional<CanonicalLink> canonical) {
            return canonical.flatMap(CanonicalLink::url)
                    .or(() -> find(Field.LINK).filter(text -> ADDRESS.matcher(text).matches()))
                    .orElse(null);
        }

        private Optional<UnitNames.Listed> unit() {
            Optional<String> written = find(Field.UNIT);
            if (written.isEmpty()) {
                Optional<UnitNames.Listed> constant = meanings.units().get(mapping.unit());
                if (constant.isEmpty()) {
                    notes.add(Note.of(Note.Says.UNIT_MISSING));
                }
                return constant;
            }
            Optional<UnitNames.Found> found = meanings.units().find(written.get());
            Optional<UnitNames.Listed> one = found.flatMap(UnitNames.Found::one);
            if (one.isPresent()) {
                understood(Field.UNIT);
                return one;
            }
            notes.add(Note.of(found.isPresent() ? Note.Says.UNIT_AMBIGUOUS : Note.Says.UNIT_UNKNOWN, written.get()));
            return meanings.units().get(mapping.unit());
        }

        private @Nullable LocalDate date(Field field) {
            Optional<String> written = find(field);
            Optional<ReadDate> read = written.flatMap(OfficeDates::read);
            if (read.isPresent() && read.get().whole()) {
                understood(field);
            } else if (written.isPresent()) {
                notes.add(Note.of(read.isPresent() ? Note.Says.DAY_ASSUMED : Note.Says.DATE_UNREADABLE, written.get()));
            }
            return read.map(ReadDate::day).orElse(null);
        }

        private @Nullable String text(Field field) {
            return take(field).orElse(null);
        }

        private Optional<String> take(Field field) {
            understood(field);
            return find(field);
        }

        private void understood(Field field) {
            for (int column : columns.of(field)) {
                understood.set(column);
            }
        }

        private Optional<String> find(Field field) {
            String text = columns.text(row, field);
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        private Map<String, String> extra() {
            Map<String, String> extra = new LinkedHashMap<>();
            for (int column = 0; column < row.cells().size(); column++) {
                if (!row.text(column).isEmpty() && !understood.get(column)) {
                    extra.put(head.column(column), row.text(column));
                }
            }
            return extra;
        }
    }
}
