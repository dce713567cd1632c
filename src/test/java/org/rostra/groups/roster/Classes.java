package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostra.text.Normalised;

/** An invented directory: colleges, fields, years, classes, students and staff; some have left. */
public final class Classes {
    private static final List<List<String>> COLLEGES = List.of(List.of("会计学院", "会计院", "会计", "财务管理", "审计"),
            List.of("信息工程学院", "信工院", "计算机科学与技术", "软件工程", "物联网工程"), List.of("法学院", "法院系", "法学", "知识产权"),
            List.of("外国语学院", "外语院", "英语", "商务英语", "翻译"), List.of("经济学院", "经院", "国际经济与贸易", "经济学", "金融学"),
            List.of("工商管理学院", "工商院", "工商管理", "市场营销", "电子商务"));

    /** A class, its college's names, and its members. */
    record Form(UUID id, UUID college, String field, int year, int number, List<String> units,
            List<Candidate> people) {}

    final List<Form> forms = new ArrayList<>();
    final List<Candidate> staff = new ArrayList<>();
    public final Map<String, List<Candidate>> byName = new HashMap<>();
    final Map<String, Candidate> byNumber = new HashMap<>();
    final Set<String> places = new HashSet<>();
    private final Names names;
    private final Random random;

    public Classes(Random random, int classesOfYear) {
        this.random = random;
        this.names = new Names(random);
        for (int at = 0; at < COLLEGES.size(); at++) {
            college(at, COLLEGES.get(at), classesOfYear);
        }
    }

    private void college(int at, List<String> called, int classesOfYear) {
        UUID college = id();
        List<String> above = List.of(called.get(0), called.get(1), "C" + (char) ('A' + at));
        for (int i = 0; i < 12; i++) {
            staff.add(add(20_100_000 + staff.size() * 7 + "", college, false, above));
        }
        for (int field = 2; field < called.size(); field++) {
            for (int year = 21; year < 25; year++) {
                for (int number = 1; number <= classesOfYear; number++) {
                    form(college, called.get(field), year, number, above, at * 10 + field);
                }
            }
        }
    }

    private void form(UUID college, String field, int year, int number, List<String> above, int code) {
        String name = random.nextInt(3) == 0
                ? "20%d级%s%d班".formatted(year, field, number)
                : "%s%d%02d班".formatted(field, year, number);
        List<String> units = Stream.concat(Stream.of(name, "B%02d%d%02d".formatted(code, year, number)), above.stream())
                .toList();
        places.addAll(units);
        var form = new Form(id(), college, field, year, number, units, new ArrayList<>());
        int size = 28 + random.nextInt(22);
        for (int seat = 1; seat <= size; seat++) {
            form.people.add(add("20%d%02d%d%02d".formatted(year, code, number, seat), form.id, true, units));
        }
        forms.add(form);
    }

    private Candidate add(String number, UUID unit, boolean student, List<String> units) {
        var person = new Candidate(id(), number, names.next(), student, random.nextInt(30) == 0, unit, units);
        byNumber.put(number, person);
        byName.computeIfAbsent(Normalised.key(person.name()), _ -> new ArrayList<>()).add(person);
        return person;
    }

    /** What the one query of the directory would answer. */
    public List<Candidate> asked(Wanted wanted, Group group) {
        Set<Candidate> found = new HashSet<>();
        wanted.numbers().stream().map(byNumber::get).filter(one -> one != null).forEach(found::add);
        wanted.names().forEach(name -> byName.getOrDefault(Normalised.key(name), List.of()).stream()
                .filter(one -> one.name().equals(name)).forEach(found::add));
        everybody().filter(group::expects).forEach(found::add);
        return List.copyOf(found);
    }

    public Stream<Candidate> everybody() {
        return byNumber.values().stream();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
