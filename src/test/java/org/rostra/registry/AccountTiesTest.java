package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.directory.CloseUnit;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.EstablishUnit;
import org.rostra.directory.EstablishUnit.NewUnit;
import org.rostra.directory.Says;
import org.rostra.directory.Unit;
import org.rostra.policy.Refused;
import org.rostra.security.House;
import org.rostra.web.Message;

/** No account loses its owner because a unit is closed. */
class AccountTiesTest {
    @Test
    void aUnitWithAccountsStaysAndAClosedOneGetsNone() {
        try (var house = House.on(TestDatabase.fresh())) {
            var university = new University(house);
            university.on("2026-03-02");
            var close = house.bean(CloseUnit.class);
            UUID club = unit(university, "C1");
            UUID other = unit(university, "C2");
            UUID draft = university.draft("custodian", "BIZ", "湖南财院棋苑", "wechat-official");
            give(house, draft, club);
            assertThat(close.remains(club, university.by("keeper").today())).as("a draft is nobody's yet").isEmpty();
            house.sql().sql("update registry.account set state = 'RUNNING' where id = :id").param("id", draft).update();
            assertThat(close.remains(club, university.by("keeper").today()))
                    .containsExactly(Message.of("registry.tie.accounts", 1L));
            assertThatExceptionOfType(DirectoryRefused.class)
                    .isThrownBy(() -> close.close(university.by("keeper"), club, university.by("keeper").today()))
                    .extracting(DirectoryRefused::reason).isEqualTo(Says.UNIT_HOLDS);
            house.sql().sql("update registry.account set state = 'CLOSED' where id = :id").param("id", draft).update();
            close.close(university.by("keeper"), club, university.by("keeper").today());

            UUID late = university.draft("custodian", "BIZ", "湖南财院书苑", "wechat-official");
            give(house, late, other);
            close.close(university.by("keeper"), other, university.by("keeper").today());
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> university.submit("custodian", late));
        }
    }

    private static UUID unit(University university, String code) {
        return university.bean(EstablishUnit.class).establish(university.by("keeper"),
                new NewUnit(Unit.Kind.COLLEGE, code, "学院" + code, null, null, university.unit("root")));
    }

    private static void give(House house, UUID account, UUID unit) {
        house.sql().sql("update registry.account set unit_id = :unit where id = :id").param("unit", unit)
                .param("id", account).update();
    }
}
