package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same rules on the other institutions of the national list, which nobody looked at while writing them. */
class NameScopeElsewhereTest {
    private static final List<String> UNITS = List.of("团委", "图书馆", "学生会", "经济管理学院", "2022级法学2班团支部", "通讯员工作群", "校友会",
            "辩论队");
    private static final List<String> GREETINGS = List.of("爱在", "青春", "平安", "毕业季", "微");
    private static final List<String> SEPARATORS = List.of("·", " ", "-", "/", "丶", "★", "\u200b");

    private static final NameForms NANJING = new NameForms("南京大学", List.of("南大"), List.of("NJU"), List.of(), List.of(),
            List.of());

    private final Random random = seeded();
    private final Map<String, NameForms> institutions = institutions();

    private static Random seeded() {
        long seed = new Random().nextLong();
        System.out.println("names by seed " + seed);
        return new Random(seed);
    }

    @Test
    void findsTheirNamesInNamesOfTheirAccounts() {
        assertShare(0.98, ScopeVerdict.OWN, forms -> {
            List<String> names = new ArrayList<>(forms.abbreviations());
            names.add(forms.full());
            String name = any(names);
            return random.nextInt(3) == 0 ? any(GREETINGS) + name : name + any(UNITS);
        });
    }

    @Test
    void seesThroughSeparators() {
        assertShare(0.98, ScopeVerdict.LOOKALIKE, forms -> String.join(any(SEPARATORS), forms.full().split("")));
    }

    @Test
    void seesThroughPinyin() {
        assertShare(0.95, ScopeVerdict.LOOKALIKE, forms -> org.rostra.text.Pinyin.of(forms.full()) + "2024");
    }

    @Test
    void leavesOtherInstitutionsTheirNames() {
        int own = 0;
        List<String[]> pairs = Labelled.rows("confusable_official_names.tsv");
        for (String[] pair : pairs) {
            own += NameScope.of(NameForms.of(pair[0])).judge(pair[1] + any(UNITS)).verdict() == ScopeVerdict.OWN
                    ? 1
                    : 0;
        }
        assertThat(own).isLessThanOrEqualTo(pairs.size() / 100);
    }

    @Test
    void takesLongTextsInTheirStride() {
        String text = "南大".repeat(20_000) + "nan".repeat(20_000) + "南京大".repeat(10_000);
        assertThat(NameScope.of(NANJING).judge(text).reason()).isEqualTo(ScopeReason.TOO_LONG);
    }

    private void assertShare(double share, ScopeVerdict expected, Function<NameForms, String> naming) {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (NameForms forms : institutions.values()) {
            NameScope scope = NameScope.of(forms);
            for (int i = 0; i < 5; i++, count++) {
                String name = naming.apply(forms);
                ScopeFinding finding = scope.judge(name);
                if (finding.verdict() != expected) {
                    wrong.add(name + " " + finding);
                }
            }
        }
        assertThat(wrong.size()).as(String.join("\n", wrong)).isLessThanOrEqualTo((int) (count * (1 - share)));
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Map<String, NameForms> institutions() {
        Map<String, List<String>> aliases = Labelled.rows("aliases.tsv").stream().filter(row -> row[1].charAt(0) > 0x7f)
                .collect(Collectors.groupingBy(row -> row[0], LinkedHashMap::new,
                        Collectors.mapping(row -> row[1], Collectors.toList())));
        return aliases.entrySet().stream().map(
                e -> new NameForms(e.getKey(), e.getValue(), List.of(), List.of(), List.of(), List.of()))
                .collect(Collectors.toMap(NameForms::full, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
