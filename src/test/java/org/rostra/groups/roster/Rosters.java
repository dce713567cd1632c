package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.roster.Key.Kind;
import org.rostra.groups.roster.Key.Line;
import org.rostra.groups.roster.Classes.Form;
import org.rostra.text.Normalised;

/** Member lists of classes with planted faults, and their key. */
public final class Rosters {
    /** One list. */
    public record Roster(String text, Group group, Key key) {}

    private final Classes university;
    private final Random random;
    private final Names names;
    private final Writing writing;
    private List<Candidate> home = List.of();
    private Set<UUID> units = Set.of();
    private final List<String> text = new ArrayList<>();
    private final Map<Integer, Line> lines = new HashMap<>();
    private final Set<Integer> chat = new HashSet<>();

    public Rosters(Classes university, Random random) {
        this.university = university;
        this.random = random;
        this.names = new Names(random);
        this.writing = new Writing(random);
    }

    /** @param classes how many classes of one college the group is made of */
    public Roster next(int classes) {
        text.clear();
        lines.clear();
        chat.clear();
        Form first = names.pick(university.forms);
        List<Form> forms = university.forms.stream().filter(form -> form.college().equals(first.college()))
                .sorted((one, other) -> Boolean.compare(other == first, one == first)).limit(classes).toList();
        home = forms.stream().flatMap(form -> form.people().stream()).toList();
        units = new HashSet<>(forms.stream().map(Form::id).toList());
        units.add(first.college());
        Candidate supervisor = names.pick(university.staff.stream()
                .filter(one -> first.college().equals(one.unit()) && !one.left()).toList());
        boolean missing = random.nextInt(4) == 0;
        fill(supervisor, missing);
        var group = new Group(units, Set.of(supervisor.id()), university.places, Set.of("湖南财政经济学院", "湖南财院"));
        return new Roster(String.join("\n", text), group, new Key(Map.copyOf(lines), Set.copyOf(chat), missing));
    }

    private void fill(Candidate supervisor, boolean missing) {
        List<Candidate> members = new ArrayList<>(home);
        Collections.shuffle(members, random);
        text.add("群成员(" + members.size() + ")");
        if (!missing) {
            member(supervisor);
        }
        for (Candidate one : members.subList(0, Math.min(500, members.size()))) {
            member(one);
            if (random.nextInt(8) == 0) {
                fault(members);
            }
            if (random.nextInt(15) == 0) {
                said();
            }
        }
    }

    private void member(Candidate one) {
        boolean telling = random.nextInt(4) != 0 || one.left() && namesakes(one) > 1;
        long atHome = university.byName.get(Normalised.key(one.name())).stream()
                .filter(other -> other.unit() != null && units.contains(other.unit())).count();
        Kind kind = one.left() ? Kind.LEFT : !telling && atHome > 1 ? Kind.HOMONYM : Kind.MEMBER;
        if (kind == Kind.MEMBER && twins(one) && telling) {
            add(writing.numbered(one), Kind.MEMBER, one);
        } else {
            add(telling ? writing.telling(one) : writing.bare(one), kind, one);
        }
    }

    /** Somebody of the same name in the same class or, among staff, in the same college: only the number tells. */
    private boolean twins(Candidate one) {
        return university.byName.get(Normalised.key(one.name())).stream()
                .filter(other -> other.unit() != null && other.unit().equals(one.unit())).count() > 1;
    }

    private int namesakes(Candidate one) {
        return university.byName.get(Normalised.key(one.name())).size();
    }

    private void fault(List<Candidate> members) {
        switch (random.nextInt(8)) {
            case 0, 1 -> add(writing.decorated(names.pick(Names.NICKNAMES)), Kind.NICKNAME, null);
            case 2 -> add(writing.relative(names.pick(members)), Kind.OUTSIDER, null);
            case 3 -> add(writing.bare(stranger()), Kind.OUTSIDER, null);
            case 4 -> add(writing.telling(elsewhere()), Kind.OUTSIDER, null);
            case 5 -> namesake();
            default -> lines.entrySet().stream().filter(line -> line.getValue().kind() == Kind.MEMBER).findAny()
                    .map(line -> line.getValue().person()).filter(one -> !twins(one))
                    .ifPresent(one -> add(random.nextBoolean() ? writing.numbered(one) : writing.telling(one),
                            Kind.TWICE, one));
        }
    }

    /** An outsider who is called like somebody of another college. */
    private void namesake() {
        String called = names.pick(List.copyOf(university.byName.values())).getFirst().name();
        boolean known = university.byName.get(Normalised.key(called)).stream()
                .anyMatch(one -> one.left() || one.unit() != null && units.contains(one.unit()));
        if (!known) {
            add(writing.bare(named(called, List.of())), Kind.OUTSIDER, null);
        }
    }

    private Candidate stranger() {
        String called = names.next();
        while (university.byName.containsKey(Normalised.key(called))) {
            called = names.next();
        }
        return named(called, List.of());
    }

    private Candidate elsewhere() {
        return named(stranger().name(), names.pick(university.forms).units());
    }

    private static Candidate named(String name, List<String> units) {
        return new Candidate(new UUID(0, 0), "2099999999", name, true, false, null, units);
    }

    private void said() {
        chat.add(text.size() + 1);
        text.add(names.pick(Names.CHAT).replace("{name}", names.next()));
    }

    private void add(String line, Kind kind, @Nullable Candidate person) {
        text.add(line);
        lines.put(text.size(), new Line(kind, person));
    }
}
