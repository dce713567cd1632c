package org.rostra.groups.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Invented names of every kind: short and long, with rare characters, of minorities, of foreign students. */
final class Names {
    private static final List<String[]> FAMILIES = lines("src/main/resources/org/rostra/groups/roster/family-names.tsv")
            .skip(1).map(line -> line.split("\t")).toList();
    private static final double ALL = FAMILIES.stream().mapToDouble(one -> Double.parseDouble(one[1])).sum();
    private static final List<String> GIVEN = column("given_name_characters.tsv");
    private static final List<String> RARE = column("standard_characters_outside_gbk.tsv");
    private static final List<String> WHOLE = column("synthetic_full_names.tsv");
    static final List<String> NICKNAMES = lines("src/test/resources/names/nicknames.txt").toList();
    static final List<String> CHAT = lines("src/test/resources/names/chat.txt").toList();
    private static final List<String> SYLLABLES = List.of("阿", "依", "古", "丽", "买", "提", "江", "努", "尔", "热", "合", "曼",
            "扎", "西", "卓", "玛", "巴", "特", "吐", "鲁", "克");
    private static final List<String> LATIN = List.of("Anna", "John", "Linh", "Ivan", "Amina", "Fatima", "Kofi");
    private static final List<String> LATIN_FAMILIES = List.of("Smith", "Okoro", "Nguyen", "Petrova", "Diallo",
            "O'Brien",
            "Zahra");

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    String next() {
        return switch (random.nextInt(100)) {
            case 0, 1, 2 -> family() + pick(RARE);
            case 3, 4 -> family() + pick(GIVEN) + pick(RARE);
            case 5, 6 -> syllables() + "·" + syllables();
            case 7 -> pick(LATIN) + " " + pick(LATIN_FAMILIES);
            case 8, 9, 10, 11 -> pick(WHOLE);
            default -> family() + pick(GIVEN) + (random.nextInt(100) < 75 ? pick(GIVEN) : "");
        };
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String syllables() {
        return String.join("", Stream.generate(() -> pick(SYLLABLES)).limit(2 + random.nextInt(3)).toList());
    }

    private String family() {
        double at = random.nextDouble() * ALL;
        for (String[] one : FAMILIES) {
            at -= Double.parseDouble(one[1]);
            if (at <= 0) {
                return one[0];
            }
        }
        return FAMILIES.getFirst()[0];
    }

    private static List<String> column(String name) {
        return lines("src/test/resources/names/" + name).skip(1).map(line -> line.split("\t")[0]).toList();
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
