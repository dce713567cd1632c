package org.rostra.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostra.directory.CommandsTest.refused;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.directory.EstablishUnit.NewUnit;
import org.rostra.directory.Invitations.Issued;
import org.rostra.directory.RegisterPerson.NewPerson;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;

class InvitationsTest {
    private static Ground ground;
    private static Invitations invitations;
    private static UUID root;
    private static UUID below;

    @BeforeAll
    static void start() {
        ground = new Ground();
        invitations = ground.get(Invitations.class);
        var units = ground.get(EstablishUnit.class);
        root = units.establish(ground.by(ground.keeper),
                new NewUnit(Unit.Kind.INSTITUTION, "R", "学校", null, null, null));
        below = units.establish(ground.by(ground.keeper), new NewUnit(Unit.Kind.COLLEGE, "C", "学院", null, null, root));
    }

    @AfterAll
    static void stop() {
        ground.close();
    }

    @Test
    void aLinkAdmitsItsPersonOnce() {
        UUID person = person("I1", below);
        Issued issued = invite(person);
        assertThat(invitations.find(issued.token())).get().extracting(Invitations.Invited::person).isEqualTo(person);
        String typed = " " + issued.token().toUpperCase(java.util.Locale.ROOT).replace('0', 'O');
        assertThat(invitations.find(typed)).isPresent();
        assertThat(redeem(issued.token(), Instant.now())).isEqualTo(person);
        assertThat(invitations.find(issued.token())).isEmpty();
        refused(Says.INVITATION_USED, () -> redeem(issued.token(), Instant.now()));
        refused(Says.INVITATION_UNKNOWN, () -> redeem("nothing", Instant.now()));
    }

    @Test
    void aLinkExpiresAndANewOneCancelsTheOld() {
        UUID person = person("I2", below);
        Issued first = invite(person);
        refused(Says.INVITATION_EXPIRED, () -> redeem(first.token(), first.expires()));
        Issued second = invite(person);
        assertThat(invitations.find(first.token())).isEmpty();
        refused(Says.INVITATION_CANCELLED, () -> redeem(first.token(), Instant.now()));
        assertThat(redeem(second.token(), second.expires().minusSeconds(1))).isEqualTo(person);
    }

    @Test
    void theTokenIsNowhereInTheDatabase() {
        Issued issued = invite(person("I3", below));
        List<String> rows = ground.sql.sql("select i::text from directory.invitation i union all select e::text from "
                + "ledger.event e").query((row, _) -> row.getString(1)).list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(issued.token()));
    }

    @Test
    void aWholeUnitIsInvitedWithAllBelowItButNobodyWhoLeft() {
        UUID club = ground.get(EstablishUnit.class).establish(ground.by(ground.keeper),
                new NewUnit(Unit.Kind.CLUB, "CLUB", "社团", null, null, below));
        UUID one = person("B1", club);
        UUID gone = person("B2", club);
        ground.sql.sql("update directory.person set left_on = '2020-01-01' where id = :id").param("id", gone).update();
        List<Issued> issued = invitations.inviteUnit(ground.by(ground.keeper), club);
        assertThat(issued).extracting(each -> each.person().id()).containsExactly(one);
        assertThat(invitations.inviteUnit(ground.by(ground.keeper), below)).extracting(each -> each.person().id())
                .contains(one).doesNotContain(gone);
        refused(Says.NOBODY_TO_INVITE, () -> invitations.invite(ground.by(ground.keeper), List.of(gone)));
    }

    @Test
    void ofManyAtOnceOneComesIn() throws Exception {
        Issued issued = invite(person("I4", below));
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Boolean> tries = () -> {
                try {
                    redeem(issued.token(), Instant.now());
                    return true;
                } catch (DirectoryRefused e) {
                    return false;
                }
            };
            long admitted = 0;
            for (Future<Boolean> each : threads.invokeAll(java.util.Collections.nCopies(6, tries))) {
                admitted += each.get() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(1);
        }
    }

    private static Issued invite(UUID person) {
        return invitations.invite(ground.by(ground.keeper), List.of(person)).getFirst();
    }

    private static UUID redeem(String token, Instant at) {
        return invitations.redeem(Act.of(Actor.ANONYMOUS, Ids.next(), at), token);
    }

    private static UUID person(String number, UUID unit) {
        return ground.get(RegisterPerson.class).register(ground.by(ground.keeper),
                new NewPerson(number, "王伟", Person.Kind.STUDENT, unit, null, null, null));
    }
}
