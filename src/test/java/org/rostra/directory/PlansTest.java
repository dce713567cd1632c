package org.rostra.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** At 100,000 people the lists are found by index; and the words are there in both languages. */
class PlansTest {
    @Test
    void listsOfPeopleNeverReadThemAll() {
        try (var ground = new Ground()) {
            ground.sql.sql("""
                    insert into directory.unit (id, kind, code, name, pinyin, path, opened_on)
                    select id, 'CLASS', 'C' || n, 'C' || n, 'c' || n, array[id], '2020-01-01'
                    from (select gen_random_uuid() as id, n from generate_series(1, 2000) n) x
                    """).update();
            ground.sql.sql("""
                    insert into directory.person (id, number, name, pinyin, initials, kind, unit_id)
                    select gen_random_uuid(), lpad(n::text, 10, '0'), 'N' || md5(n::text), md5(n::text),
                        left(md5(n::text), 3), 'STUDENT', u.id
                    from generate_series(1, 100000) n join directory.unit u on u.code = 'C' || (n % 2000 + 1)
                    """).update();
            ground.sql.sql("analyze").update();
            UUID unit = ground.sql.sql("select unit_id from directory.person where number = '0000000007'")
                    .query(UUID.class).single();
            assertThat(plan(ground, "left_on is null and (number like '00000000%' or name like '00000000%' "
                    + "or pinyin like lower('00000000%') or initials like lower('00000000%')) order by pinyin, id limit 10"))
                    .doesNotContain("Seq Scan on person");
            assertThat(plan(ground, "left_on is null and (number like 'ab%' or name like 'ab%' "
                    + "or pinyin like lower('ab%') or initials like lower('ab%')) order by pinyin, id limit 10"))
                    .doesNotContain("Seq Scan on person");
            assertThat(plan(ground, "unit_id = '" + unit + "' and left_on is null and (pinyin, id) > ('5', '"
                    + new UUID(0, 0) + "') order by pinyin, id limit 51")).doesNotContain("Seq Scan on person");
            var people = ground.get(People.class);
            List<Person> first = people.of(unit, null, 30);
            List<Person> second = people.of(unit, first.getLast().id(), 30);
            assertThat(Stream.concat(first.stream(), second.stream()).map(Person::id).distinct()).hasSize(50);
        }
    }

    @Test
    void everyReasonHasItsSentenceAndItsNextStepInBothLanguages() throws IOException {
        Set<String> keys = Stream.of(Says.values()).flatMap(says -> Stream.of(says.key(), says.key() + ".next"))
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.of(Office.values()).forEach(office -> keys.add("office." + office));
        Stream.of(Unit.Kind.values()).forEach(kind -> keys.add("unit-kind." + kind));
        for (Map.Entry<String, Properties> words : Map.of("zh", words("directory"), "en", words("directory_en"))
                .entrySet()) {
            assertThat(words.getValue().stringPropertyNames()).as(words.getKey().toUpperCase(Locale.ROOT))
                    .containsAll(keys);
        }
        assertThat(words("directory").stringPropertyNames()).isEqualTo(words("directory_en").stringPropertyNames());
    }

    private static String plan(Ground ground, String condition) {
        return String.join("\n", ground.sql.sql("explain select * from directory.person where " + condition)
                .query((row, _) -> row.getString(1)).list());
    }

    private static Properties words(String bundle) throws IOException {
        var words = new Properties();
        try (var in = new InputStreamReader(Objects.requireNonNull(
                PlansTest.class.getResourceAsStream("/messages/" + bundle + ".properties")), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
