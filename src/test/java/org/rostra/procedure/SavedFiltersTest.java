package org.rostra.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Repeated;
import org.rostra.procedure.saved.FilterRefused;
import org.rostra.procedure.saved.FilteredList.Counted;
import org.rostra.procedure.saved.SavedFilter;
import org.rostra.procedure.saved.SavedFilters;
import org.rostra.procedure.saved.Tab;
import org.rostra.security.House;

/** 常用筛选: one's own, counted by what one sees, and told when a value is gone. */
class SavedFiltersTest {
    private static House house;
    private static University university;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
        for (int i = 0; i < 3; i++) {
            university.submit("custodian", university.draft("custodian", "BIZ", "湖南财院筛选" + i, "wechat-official"));
        }
        university.submit("stranger", university.draft("stranger", "LIB", "湖南财院筛选书", "wechat-official"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void empty() {
        house.sql().sql("delete from procedure.saved_filter").update();
    }

    @Test
    void eachCountsWhatHeSees() {
        for (String person : List.of("clerk", "dean", "librarian", "stranger")) {
            save(person, "accounts", "审批中", Map.of("state", "APPLIED"));
        }
        assertThat(counts("clerk", "accounts")).containsExactly(new Counted(4, false));
        assertThat(counts("dean", "accounts")).containsExactly(new Counted(3, false));
        assertThat(counts("librarian", "accounts")).containsExactly(new Counted(1, false));
        assertThat(counts("stranger", "accounts")).containsExactly(new Counted(1, false));
        save("clerk", "accounts", "工商", Map.of("unit", university.unit("BIZ").toString(), "q", "筛选1"));
        assertThat(counts("clerk", "accounts")).containsExactly(new Counted(4, false), new Counted(1, false));
    }

    @Test
    void theDeskCountsWhatIsOwed() {
        save("dean", "desk", "审批", Map.of("task", "procedure.decide"));
        save("dean", "desk", "超期", Map.of("view", "late", "task", "procedure.decide", "rule", "open-tier-2"));
        assertThat(counts("dean", "desk")).containsExactly(new Counted(3, false), new Counted(0, false));
        university.on("2026-03-09");
        assertThat(counts("dean", "desk")).containsExactly(new Counted(3, false), new Counted(3, false));
        university.on("2026-03-02");
    }

    @Test
    void isNobodyElses() {
        SavedFilter one = save("clerk", "accounts", "我的", Map.of("tier", "2"));
        assertThat(tabs("clerk2", "accounts")).isEmpty();
        for (ThrowingCallable call : List.<ThrowingCallable>of(() -> filters().rename(by("clerk2"), one.id(), "他的"),
                () -> filters().remove(by("clerk2"), one.id()), () -> filters().move(by("clerk2"), one.id(), true),
                () -> filters().remove(by("clerk"), new UUID(0, 0)))) {
            assertThatThrownBy(call).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> filters().save(university.anonymous(), "accounts", "无名", Map.of("tier", "2")))
                .isInstanceOf(Forbidden.class);
        assertThat(tabs("clerk", "accounts")).extracting(tab -> tab.filter().name()).containsExactly("我的");
    }

    @Test
    void isRenamedMovedAndRemoved() {
        List<SavedFilter> kept = new ArrayList<>();
        for (String name : List.of("甲", "乙", "丙")) {
            kept.add(save("clerk", "accounts", name, Map.of("q", name)));
        }
        filters().move(by("clerk"), kept.get(2).id(), true);
        filters().move(by("clerk"), kept.getFirst().id(), true);
        filters().rename(by("clerk"), kept.get(1).id(), "  丁 ");
        assertThat(names("clerk")).containsExactly("甲", "丙", "丁");
        filters().remove(by("clerk"), kept.getFirst().id());
        save("clerk", "accounts", "甲", Map.of("q", "甲"));
        assertThat(names("clerk")).containsExactly("丙", "丁", "甲");
        assertThat(filters().tabs(by("clerk"), "accounts", Map.of("q", "丙"))).extracting(Tab::current)
                .containsExactly(true, false, false);
    }

    @Test
    void refusesWhatCannotBeKept() {
        save("clerk", "accounts", "甲", Map.of("q", "甲"));
        refused(() -> save("clerk", "accounts", "甲", Map.of("q", "乙")), "twice");
        refused(() -> save("clerk", "accounts", " \n", Map.of("q", "乙")), "name-missing");
        refused(() -> save("clerk", "accounts", "长".repeat(21), Map.of("q", "乙")), "name-missing");
        refused(() -> save("clerk", "accounts", "空", Map.of("state", "no-such", "after", "x~y")), "nothing");
        assertThatThrownBy(() -> save("clerk", "no-such", "甲", Map.of("q", "乙"))).isInstanceOf(NotFound.class);
        for (int i = 1; i < 12; i++) {
            save("clerk", "accounts", "第" + i, Map.of("q", "乙"));
        }
        refused(() -> save("clerk", "accounts", "十三", Map.of("q", "乙")), "too-many");
        save("clerk", "desk", "另一处", Map.of("view", "late"));
    }

    @Test
    void sentTwiceIsKeptOnceAndNeverMoreThanTheMost() throws Exception {
        Act once = by("clerk");
        filters().save(once, "accounts", "甲", Map.of("q", "甲"));
        assertThatThrownBy(() -> filters().save(once, "accounts", "乙", Map.of("q", "甲"))).isInstanceOf(Repeated.class);
        List<Callable<Boolean>> racing = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String name = "竞" + i;
            racing.add(() -> {
                try {
                    save("clerk", "accounts", name, Map.of("q", "甲"));
                    return true;
                } catch (FilterRefused _) {
                    return false;
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            threads.invokeAll(racing);
        }
        assertThat(names("clerk")).hasSize(12);
    }

    @Test
    void saysWhenAValueNoLongerExists() {
        save("clerk", "accounts", "平台", Map.of("platform", "no-such-platform"));
        save("clerk", "accounts", "级别", Map.of("tier", "9"));
        save("clerk", "accounts", "单位", Map.of("unit", UUID.randomUUID().toString()));
        save("clerk", "desk", "流程", Map.of("rule", "no-such-procedure"));
        house.sql().sql("""
                insert into procedure.saved_filter (id, person_id, list, name, parameters, place)
                values (:id, :person, 'accounts', '旧状态', 'state=ABOLISHED', 9)
                """).param("id", UUID.randomUUID()).param("person", university.id("clerk")).update();
        assertThat(tabs("clerk", "accounts")).hasSize(4).allSatisfy(tab -> assertThat(tab.found()).isEmpty());
        assertThat(tabs("clerk", "desk")).singleElement().satisfies(tab -> assertThat(tab.found()).isEmpty());
    }

    private static SavedFilter save(String person, String list, String name, Map<String, String> parameters) {
        return filters().save(by(person), list, name, parameters);
    }

    private static List<Tab> tabs(String person, String list) {
        return filters().tabs(by(person), list, Map.of());
    }

    private static List<Counted> counts(String person, String list) {
        return tabs(person, list).stream().map(tab -> tab.found().orElseThrow()).toList();
    }

    private static List<String> names(String person) {
        return tabs(person, "accounts").stream().map(tab -> tab.filter().name()).toList();
    }

    private static void refused(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(FilterRefused.class,
                refused -> assertThat(refused.what().key()).isEqualTo("procedure.saved." + reason));
    }

    private static Act by(String person) {
        return university.by(person);
    }

    private static SavedFilters filters() {
        return university.bean(SavedFilters.class);
    }
}
