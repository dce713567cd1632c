package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A handful of people for the tests of single lines; the group is that of the class 会计2402. */
final class Directory {
    static final UUID OURS = new UUID(2, 1);
    static final UUID COLLEGE = new UUID(2, 2);
    private static final List<String> ABOVE = List.of("会计学院", "会计院", "KJX");
    private final List<Candidate> people = new ArrayList<>();

    Directory() {
        here("2024210101", "张伟");
        add("2024310102", "张伟", true, false, new UUID(2, 3), List.of("法学2401班", "FX2401", "法学院"));
        here("2024210103", "欧阳娜");
        here("2024210104", "王小明");
        here("2024210105", "阿依古丽·买买提");
        here("2024210106", "John Smith");
        here("2024210107", "李𬭎");
        add("2024210108", "刘洋", true, true, OURS, ours());
        add("20130107", "李红", false, false, COLLEGE, ABOVE);
        add("2024410109", "陈静", true, false, new UUID(2, 4), List.of("软件工程2402班", "RJ2402", "信息工程学院", "信工院"));
        here("2024210110", "赵敏");
        here("2024210111", "赵敏");
    }

    private void here(String number, String name) {
        add(number, name, true, false, OURS, ours());
    }

    private static List<String> ours() {
        List<String> units = new ArrayList<>(List.of("会计2402班", "KJ2402"));
        units.addAll(ABOVE);
        return units;
    }

    private void add(String number, String name, boolean student, boolean left, UUID unit, List<String> units) {
        people.add(new Candidate(new UUID(1, people.size()), number, name, student, left, unit, units));
    }

    Candidate numbered(String number) {
        return people.stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow();
    }

    Findings check(String pasted, Map<Integer, UUID> choices) {
        var group = new Group(Set.of(OURS, COLLEGE), Set.of(numbered("20130107").id()),
                Set.of("会计2401班", "法学2401班", "法学院", "金融学院"), Set.of("湖南财政经济学院", "湖南财院"));
        return Matching.of(MemberList.of(pasted), people, group, choices);
    }

    /** What is said of a single line, in short. */
    String says(String line) {
        return check(line, Map.of()).members().stream().map(one -> switch (one.verdict()) {
            case Verdict.Matched matched -> matched.candidate().number();
            case Verdict.Left left -> "left " + left.candidate().number();
            case Verdict.Twice twice -> "twice " + twice.candidate().number();
            case Verdict.Undecided open -> open.why() + " " + open.among().size();
            case Verdict.NotRealName _ -> "nickname";
            case Verdict.Outsider outsider -> "outsider " + outsider.name();
        }).collect(Collectors.joining(", "));
    }
}
