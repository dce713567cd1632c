package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostra.ledger.Ids;
import org.rostra.policy.Regulation;
import org.rostra.registry.FilledForm.Part;

/** Answers are shown as their reader's language writes them. */
class FormFieldsTest {
    @Test
    void datesAndUnitsAreInTheReadersLanguage() throws Exception {
        try (var world = new RunningRegister()) {
            world.sql.sql("update directory.unit set name_english = 'School of Accounting' where id = :id")
                    .param("id", world.accounting).update();
            var plan = world.get(Regulation.class).procedure("open-tier-2").form();
            var form = new FilledForm(Ids.next(), Part.APPLICATION, plan, "open-tier-2", new Answers(Map.of(
                    "owner", List.of(world.accounting.toString()), "custodian-a-leaves", List.of("2028-06-30"))), null,
                    Instant.now());
            assertThat(shown(world, form, Locale.SIMPLIFIED_CHINESE)).containsExactly("会计学院", "2028年6月30日");
            assertThat(shown(world, form, Locale.ENGLISH)).containsExactly("School of Accounting", "30 Jun 2028");
        }
    }

    private static List<String> shown(RunningRegister world, FilledForm form, Locale locale) {
        return world.get(FormFields.class).shown(form, locale).values().stream().flatMap(List::stream)
                .map(FormFields.Shown::answer).toList();
    }
}
