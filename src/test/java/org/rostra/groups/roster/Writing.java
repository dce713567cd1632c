package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which people write themselves into a group. */
final class Writing {
    private static final Pattern CLASS = Pattern.compile("(?:20(\\d\\d)级)?(\\p{IsHan}+?)(\\d\\d)?0?(\\d+)班");
    private static final List<String> SEPARATORS = List.of("-", "－", "_", " ", "　", "|", "/", "—", "+", ".", "·", "、",
            "，");
    private static final List<String> DECORATIONS = List.of("🌸%s", "%s🌸", "%s✨", "🐱 %s 🐱", "~%s~", "★%s★",
            "\u200b%s",
            "%s\ufeff", "\u202a%s\u202c", "%s[玫瑰]", "❤️%s");
    private static final List<String> ROLES = List.of("班长", "团支书", "学习委员", "学委", "体委", "心理委员", "寝室长", "组织委员");
    private static final List<String> STAFF = List.of("老师", "辅导员", "班主任");
    private static final List<String> RELATIVES = List.of("妈妈", "爸爸", "家长", "的妈妈", "-家长", "（母亲）", "爷爷", " 爸爸");

    private final Random random;

    Writing(Random random) {
        this.random = random;
    }

    /** The name alone, however decorated. */
    String bare(Candidate one) {
        String role = random.nextInt(6) == 0 ? pick(SEPARATORS) + role(one) : "";
        String title = random.nextInt(12) == 0 ? pick(List.of("管理员 ", "LV8【冒泡】", "[群主]", "LV12【潜水】 ")) : "";
        return title + decorated(name(one) + role);
    }

    String numbered(Candidate one) {
        String number = random.nextInt(4) == 0 ? wide(one.number()) : one.number();
        String between = random.nextInt(3) == 0 ? "" : pick(SEPARATORS);
        String name = name(one);
        boolean latin = Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.LATIN;
        String line = random.nextBoolean()
                ? number + (latin ? " " : between) + name
                : name + (latin ? " " : between) + number;
        return decorated(random.nextInt(5) == 0 ? name + "（" + number + "）" : line);
    }

    /** With the number or with the class. */
    String telling(Candidate one) {
        if (random.nextInt(4) == 0 && !one.number().startsWith("2099")) {
            return numbered(one);
        }
        String place = place(one);
        String name = name(one);
        return decorated(switch (random.nextInt(7)) {
            case 0 -> place + name;
            case 1 -> "【" + place + "】" + name;
            case 2 -> name + "（" + place + "）";
            case 3 -> place + name + role(one);
            default -> parts(List.of(name, place), one);
        });
    }

    String relative(Candidate one) {
        String kin = pick(RELATIVES);
        return (random.nextInt(3) == 0 ? place(one) : "") + one.name() + kin;
    }

    String decorated(String line) {
        return random.nextInt(5) == 0 ? pick(DECORATIONS).formatted(line) : line;
    }

    private String parts(List<String> two, Candidate one) {
        List<String> parts = new ArrayList<>(two);
        if (random.nextInt(3) == 0) {
            parts.add(role(one));
        }
        Collections.shuffle(parts, random);
        return String.join(pick(SEPARATORS), parts);
    }

    private String role(Candidate one) {
        return pick(one.student() ? ROLES : STAFF);
    }

    private String name(Candidate one) {
        boolean spaced = random.nextInt(15) == 0 && one.name().length() == 2;
        boolean dotless = random.nextInt(3) == 0;
        String dot = pick(List.of("·", "•", "・", " ", "."));
        return spaced
                ? one.name().charAt(0) + pick(List.of(" ", "　", "  ")) + one.name().charAt(1)
                : one.name().replace("·", dotless ? "" : dot);
    }

    private String place(Candidate one) {
        Matcher unit = CLASS.matcher(one.units().getFirst());
        if (!one.student() || !unit.matches()) {
            return one.units().get(random.nextInt(2)) + pick(STAFF);
        }
        String year = unit.group(1) == null ? unit.group(3) : unit.group(1);
        int number = Integer.parseInt(unit.group(4));
        String field = unit.group(2);
        String written = switch (random.nextInt(9)) {
            case 0 -> year + field + number + "班";
            case 1 -> "20" + year + "级" + field + number + "班";
            case 2 -> field + year + "-" + number;
            case 3 -> field + year + number;
            case 4 -> year + "级" + field + "0" + number + "班";
            case 5 -> field + year + "级" + (number > 5 ? "%d".formatted(number) : "一二三四五".charAt(number - 1)) + "班";
            case 6 -> one.units().getFirst();
            default -> "%s%s%02d".formatted(field, year, number) + (random.nextBoolean() ? "班" : "");
        };
        return random.nextInt(6) == 0 ? wide(written) : written;
    }

    private static String wide(String text) {
        return text.chars().mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c + 0xfee0 : c))
                .reduce("", String::concat);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
