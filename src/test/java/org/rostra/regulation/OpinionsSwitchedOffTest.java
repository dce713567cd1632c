package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.Without;
import org.rostra.policy.Dated;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.WordList;
import org.rostra.policy.Wording;
import org.rostra.policy.WrittenRegulation;
import org.rostra.security.House;
import org.rostra.voice.AnswerMany;
import org.rostra.voice.MinutesItem;
import org.rostra.voice.Who;
import org.rostra.voice.Wanted;
import org.rostra.voice.EnterMinutes;
import org.rostra.voice.GiveOpinion;
import org.rostra.voice.Opinion;
import org.rostra.voice.OpinionRules;
import org.rostra.voice.figure.OtherNumbers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** An institution that links to its own platform and takes nothing in here, as the invented pack does. */
class OpinionsSwitchedOffTest {
    private static TestDatabase database;
    private static House house;
    private static University university;

    static class Off {
        @Bean
        @Primary
        Regulation off(@Qualifier("regulation") Regulation of) {
            Regulation off = Without.rules(of, Rule.OPINION_INTAKE, Rule.OPINION_MINUTES, Rule.OPINION_NUMBERS,
                    Rule.OPINION_MANY, Rule.OPINION_COMPLEX, Rule.OPINION_REOPEN, Rule.OPINION_FILES);
            Map<String, WordList> lists = new TreeMap<>(of.lists());
            lists.put(OpinionRules.PLATFORMS,
                    new WordList(OpinionRules.PLATFORMS, new Wording("其他渠道", Optional.empty()),
                            Dated.always(List.of(
                                    entry("one", "阳光服务平台 https://sunshine.example.edu.cn/"),
                                    entry("two", "座谈会"), entry("three", "别的 javascript:alert(1)"),
                                    entry("four", "不加密 http://plain.example.edu.cn/"))),
                            true));
            return new WrittenRegulation(off.id(), off.title(), off.document(), off.institution(), off.clauses(),
                    off.rules(), off.structure(), off.procedures(), off.forms(), lists, off.retention());
        }

        private static WordList.Entry entry(String id, String text) {
            return new WordList.Entry(id, new Wording(text, Optional.empty()), Optional.empty());
        }
    }

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        house = House.with(database, new Class<?>[]{Off.class});
        university = new University(house);
        university.on("2026-03-02");
    }

    @AfterAll
    static void close() {
        house.close();
        database.close();
    }

    private static void notInUse(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().name()).isEqualTo("NOT_IN_USE"));
    }

    @Test
    void thePageLeadsElsewhere() {
        String page = house.browser().get("/opinions").body();
        assertThat(page).contains("href=\"https://sunshine.example.edu.cn/\"").contains("座谈会")
                .doesNotContain("href=\"/opinions/new\"").doesNotContain("href=\"javascript").doesNotContain(
                        "href=\"http://plain");
        assertThat(house.browser().get("/opinions/new").statusCode()).isEqualTo(303);
    }

    @Test
    void nothingIsTakenIn() {
        notInUse(() -> university.bean(GiveOpinion.class).give(university.anonymous(), new Wanted(
                Opinion.Kind.OPINION, "x", "", null, false, false, false, Who.NOBODY, false), List.of()));
        notInUse(() -> university.bean(EnterMinutes.class).enter(university.by("clerk"), new MinutesItem(
                Opinion.Channel.MEETING, university.by("clerk").today(), Opinion.Kind.OPINION, "x", null, false, false,
                Who.NOBODY)));
        notInUse(() -> university.bean(OtherNumbers.class).enter(university.by("clerk"), List.of()));
        notInUse(() -> university.bean(AnswerMany.class).look(university.by("clerk"), List.of()));
        assertThat(house.sql().sql("select count(*) from voice.opinion").query(Integer.class).single()).isZero();
    }
}
