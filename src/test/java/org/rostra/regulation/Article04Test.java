package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.AccountState;
import org.rostra.registry.Accounts;
import org.rostra.registry.Applications;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.Verdict;
import org.rostra.security.House;

/** 第四条（一）: a public account of staff or students that carries the name is filed, not approved. */
class Article04Test {
    private static House house;
    private static University university;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    @Proves("4.1.d")
    void aStudentsPublicAccountIsFiledByTheClerkAndNobodyElseDecides() {
        UUID id = university.bean(Applications.class).start(university.by("student"), true);
        Map<String, List<String>> form = new HashMap<>();
        University.put(form, "owner", university.unit("BIZ2401").toString(), "platform", "wechat-official", "name",
                "湖南财院考研笔记", "reason", "分享备考资料", "custodian-a", university.id("student").toString(), "account-id",
                "gh_aaaa00001111", "opened-on", "2026-02-10", "contact", "kaoyan@example.edu.cn", "registrant",
                "person");
        university.save("student", id, form);
        CaseFile file = university.submit("student", id);
        assertThat(file.steps()).hasSize(1);
        university.approve("clerk", file);
        assertThat(house.bean(Accounts.class).getFor(university.by("clerk"), id).state())
                .isEqualTo(AccountState.RUNNING);
        assertThat(house.bean(PublicAccounts.class).check(university.anonymous(), "gh_aaaa00001111").kind())
                .isEqualTo(Verdict.Kind.GENUINE);
    }

    @Test
    @Proves("4.1.d")
    void theDirectoryDoesNotListIt() {
        assertThat(house.bean(PublicAccounts.class).directory(new PublicAccounts.Asked(null, "", null), 100).accounts())
                .isEmpty();
    }
}
