package org.rostra.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.access.AdministrativeSeat;
import org.rostra.security.House.Browser;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** On the first day there is no unit and nobody but three administrators: every page says so in words, none breaks. */
class EmptyHouseTest {
    private static House house;
    private static final Map<String, Browser> VISITORS = new TreeMap<>();

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        VISITORS.put("anonymous", house.browser());
        house.bean(FirstSeats.class).issue()
                .forEach((seat, token) -> VISITORS.put(seat.name(), seated(seat, token.text())));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Browser seated(AdministrativeSeat seat, String token) {
        Browser browser = house.browser();
        browser.get("/first-seat/" + token);
        assertThat(browser.post("/first-seat/" + token, "number", "E" + seat.ordinal(), "name", "管理" + seat.ordinal(),
                "password", House.PASSWORD, "again", House.PASSWORD).statusCode()).isEqualTo(303);
        return browser;
    }

    @Test
    void noPageBreaks() {
        List<String> pages = new ArrayList<>();
        house.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet()
                .forEach(mapping -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                        mapping.getPatternValues().stream().filter(path -> !path.contains("{")).forEach(pages::add);
                    }
                });
        assertThat(pages).contains("/opinions", "/opinion-cases", "/rights", "/measures", "/desk");
        List<String> broken = new ArrayList<>();
        VISITORS.forEach((who, browser) -> pages.forEach(page -> {
            int status = browser.get(page).statusCode();
            if (status >= 500) {
                broken.add(who + " " + page + " " + status);
            }
        }));
        assertThat(broken).isEmpty();
    }

    /** Nobody is there to answer: nothing is taken in, and whoever sends all the same is told what is missing. */
    @Test
    void nothingIsTakenInThatNobodyAnswers() {
        Browser visitor = VISITORS.get("anonymous");
        assertThat(visitor.get("/opinions").body()).contains("意见").doesNotContain("/opinions/new");
        assertThat(visitor.post("/opinions/new", "kind", "COMPLAINT", "text", "试一试")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("组织人员中没有编码为“XCB”的单位");
        });
        Browser keeper = VISITORS.get(AdministrativeSeat.SYSTEM_ADMINISTRATOR.name());
        assertThat(keeper.post("/rights", "_csrf", keeper.token("/rights"), "kind", "CORRECT", "text", "改名"))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.body()).contains("组织人员中没有编码为“XCB”的单位");
                });
        assertThat(house.sql().sql("select count(*) from voice.opinion").query(Integer.class).single()).isZero();
    }
}
