package org.rostra.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostra.directory.Unit;
import org.rostra.registry.intake.UnitNames.Found;
import org.rostra.registry.intake.UnitNames.Listed;

/** Words of offices: dates, units. */
class MeaningsTest {
    @ParameterizedTest
    @CsvSource({"2019.5.6, 2019-05-06, true", "2019年5月6日, 2019-05-06, true", "2019年5月, 2019-05-01, false",
            "45678, 2025-01-21, true", "45678.5, 2025-01-21, true", "20190506, 2019-05-06, true",
            "2019/05/06 08:30, 2019-05-06, true", "２０１９－５－６, 2019-05-06, true", "2019-05-06, 2019-05-06, true"})
    void datesAreReadAsOfficesWriteThem(String written, String day, boolean whole) {
        assertThat(OfficeDates.read(written)).hasValueSatisfying(read -> {
            assertThat(read.day()).hasToString(day);
            assertThat(read.whole()).isEqualTo(whole);
        });
    }

    @ParameterizedTest
    @CsvSource({"不详", "2019.13.1", "2019年2月30日", "0731-88811234", "8000", "去年5月"})
    void whatIsNoDateStaysAsItIs(String written) {
        assertThat(OfficeDates.read(written)).isEmpty();
    }

    @Test
    void unitsAreFoundByCodeNameAndShortNameAndNeverGuessed() {
        var law = new Listed(UUID.randomUUID(), false, Unit.Kind.COLLEGE, "C01", "法学与公共管理学院", "法管院", null);
        var one = new Listed(UUID.randomUUID(), false, Unit.Kind.CLUB, "S1", "青年志愿者协会", null, null);
        var two = new Listed(UUID.randomUUID(), false, Unit.Kind.CLUB, "S2", "青年志愿者协会", null, null);
        var names = new UnitNames(List.of(law, one, two), List.of("湖南财政经济学院"));

        for (String written : List.of("C01", " 法学与公共管理学院", "法管院", "湖南财政经济学院法学与公共管理学院")) {
            assertThat(names.find(written)).as(written).contains(new Found(law));
        }
        assertThat(names.find("青年志愿者协会")).hasValueSatisfying(found -> assertThat(found.one()).isEmpty());
        assertThat(names.find("法学院")).isEmpty();
    }
}
