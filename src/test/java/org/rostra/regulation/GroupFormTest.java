package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.groups.decision.DecisionKind;
import org.rostra.groups.education.Educations;
import org.rostra.groups.names.Rosters;
import org.rostra.ledger.Subject;
import org.rostra.paper.Papers;
import org.rostra.print.Piece;
import org.rostra.registry.Account;
import org.rostra.security.House;

/** 第四条（三）on the form of a group: roster, education and people of outside, in numbers and days. */
class GroupFormTest {
    private static House house;
    private static University university;
    private static WorkGroups groups;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
        groups = new WorkGroups(university);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Map<String, String> form(UUID id) {
        return house.bean(Papers.class).preview(university.by("clerk"), "group-filing", new Subject(Account.KIND, id))
                .paper().pieces().stream().filter(Piece::filled).collect(Collectors.toMap(Piece::key, Piece::text));
    }

    @Test
    @Proves({"4.3.b", "4.3.c"})
    void tellsWhatIsOnRecordAndNobodysName() {
        UUID id = groups.ofClass("student");
        assertThat(form(id)).containsEntry("roster", "未建名册").containsEntry("educated", "")
                .containsEntry("outsiders", "").hasEntrySatisfying("rules", room -> assertThat(room).contains("月"));
        house.bean(Educations.class).note(university.by("student"), List.of(id), university.by("clerk").today(),
                "群规和网络安全", "网络安全教研室");
        house.bean(Rosters.class).join(university.by("student"), id,
                List.of(university.id("stranger"), university.id("student")));
        groups.agree("counsellor", groups.propose("student", id, DecisionKind.OUTSIDER, Map.of("person", "李外",
                "affiliation", "长沙某公司", "sponsor", university.id("stranger").toString(), "until", "2026-03-20")));
        Map<String, String> told = form(id);
        assertThat(told).containsEntry("roster", "已建名册，在册 2 人").containsEntry("educated", "2026年3月2日")
                .containsEntry("outsiders", "在群 1 人，群主和监管员同意于2026年3月2日");
        assertThat(told.values()).noneMatch(text -> text.contains("李外") || text.contains("stranger"));
    }
}
