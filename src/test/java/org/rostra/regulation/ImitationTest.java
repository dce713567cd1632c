package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.NotFound;
import org.rostra.access.Forbidden;
import org.rostra.policy.Refused;
import org.rostra.print.Letter;
import org.rostra.print.Paper;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.ScopeVerdict;
import org.rostra.registry.Verdict;
import org.rostra.registry.lead.LeadOutcome;
import org.rostra.security.House;
import org.rostra.voice.imitation.ComplaintLetter;
import org.rostra.voice.imitation.Imitation;
import org.rostra.voice.imitation.Imitation.State;
import org.rostra.voice.imitation.Imitations;

/** An account outside that passes for ours: why it is suspected, what it is, what the public and the platform are told. */
class ImitationTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static TestDatabase database;
    private static House house;
    private static University university;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        house = House.on(database);
        university = new University(house);
        university.on("2026-03-02");
    }

    @AfterAll
    static void close() {
        house.close();
        database.close();
    }

    private static Imitations imitations() {
        return university.bean(Imitations.class);
    }

    private static Verdict.Kind asked(String what) {
        return university.bean(PublicAccounts.class).check(university.anonymous(), what).kind();
    }

    @Test
    @Proves("2")
    void theWayFromSuspicionToThePlatformsAnswer() {
        String link = "https://weibo.com/u/6112233441";
        Imitation one = imitations().suspect(university.by("clerk"), "湖南财院招生咨询", link, null);
        assertThat(imitations().why(one).scope().verdict()).isEqualTo(ScopeVerdict.OWN);
        assertThat(asked(link)).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(university.bean(ComplaintLetter.class).of(university.by("clerk"), one.asSubject(), Locale.CHINESE))
                .as("no letter before it is settled").isEmpty();
        assertThatThrownBy(() -> imitations().asked(university.by("clerk"), one.id(), DAY))
                .isInstanceOf(Refused.class);
        imitations().settle(university.by("clerk"), one.id(), LeadOutcome.IMITATION, "");
        assertThat(asked(link)).isEqualTo(Verdict.Kind.IMITATION);
        Paper paper = university.bean(ComplaintLetter.class).of(university.by("clerk"), one.asSubject(),
                Locale.SIMPLIFIED_CHINESE).orElseThrow();
        assertThat(((Letter) paper).title()).contains("湖南财院招生咨询");
        assertThat(((Letter) paper).parts().toString()).contains(link).contains("并非湖南财政经济学院");
        assertThatThrownBy(() -> imitations().asked(university.by("clerk"), one.id(), DAY.plusDays(1)))
                .isInstanceOf(Refused.class);
        imitations().asked(university.by("clerk"), one.id(), DAY);
        imitations().answered(university.by("clerk"), one.id(), State.TAKEN_DOWN, DAY);
        assertThat(imitations().getFor(university.by("clerk"), one.id()).state()).isEqualTo(State.TAKEN_DOWN);
        assertThatThrownBy(() -> imitations().answered(university.by("clerk"), one.id(), State.TAKEN_DOWN, DAY))
                .isInstanceOf(Refused.class);
    }

    /** Who is within his rights is no imitation, and no letter is written against him. */
    @Test
    void fairUseIsLeftAlone() {
        String link = "https://weibo.com/u/6112233442";
        Imitation one = imitations().suspect(university.by("clerk"), "湖南财院考研经验", link, null);
        imitations().settle(university.by("clerk"), one.id(), LeadOutcome.FAIR_USE, "");
        assertThat(asked(link)).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(university.bean(ComplaintLetter.class).of(university.by("clerk"), one.asSubject(), Locale.CHINESE))
                .isEmpty();
        assertThatThrownBy(() -> imitations().asked(university.by("clerk"), one.id(), DAY))
                .isInstanceOf(Refused.class);
    }

    /** What bears no name of ours is no concern of ours, and nobody outside the department reads the list. */
    @Test
    void whatIsNoConcernIsNotSettled() {
        Imitation one = imitations().suspect(university.by("clerk"), "某某读书号", "", null);
        assertThatThrownBy(() -> imitations().settle(university.by("clerk"), one.id(), LeadOutcome.IMITATION, ""))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> imitations().getFor(university.by("dean"), one.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imitations().page(university.by("dean"), null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> imitations().suspect(university.by("clerk"), " ", "", null))
                .isInstanceOf(Refused.class);
    }
}
