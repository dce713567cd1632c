package org.rostra.access.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostra.access.Access;
import org.rostra.access.Forbidden;
import org.rostra.access.LoginState;
import org.rostra.access.NotFound;
import org.rostra.access.PublicityUnit;
import org.rostra.directory.Appoint;
import org.rostra.directory.Appointments;
import org.rostra.directory.CloseUnit;
import org.rostra.directory.Departures;
import org.rostra.directory.EstablishUnit;
import org.rostra.directory.EstablishUnit.NewUnit;
import org.rostra.directory.Ground;
import org.rostra.directory.Invitations;
import org.rostra.directory.Office;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.RegisterPerson;
import org.rostra.directory.RegisterPerson.NewPerson;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.directory.intake.AgreeToList;
import org.rostra.directory.intake.Extent;
import org.rostra.directory.intake.Imports;
import org.rostra.directory.intake.ListImpacts;
import org.rostra.directory.intake.ListKind;
import org.rostra.directory.intake.TakenLists;
import org.rostra.web.Answer;
import org.rostra.web.Bundles;
import org.rostra.web.Frame;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.rostra.web.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

class OrganisationPagesTest {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Frames FRAMES = new AnnotationConfigApplicationContext(Frames.class).getBean(Frames.class);
    private static Ground ground;
    private static OrganisationPages pages;
    private static EntryPages entries;
    private static UUID root;
    private static UUID college;
    private static UUID person;

    @BeforeAll
    static void start() {
        ground = new Ground();
        var units = ground.get(EstablishUnit.class);
        pages = new OrganisationPages(ground.get(Units.class), ground.get(People.class),
                ground.get(Appointments.class), ground.get(CloseUnit.class), ground.get(Invitations.class),
                ground.get(org.rostra.directory.reorganise.Reorganisations.class),
                people -> people.stream().collect(Collectors.toMap(Function.identity(), _ -> LoginState.OPEN)),
                ground.get(Access.class), ground.get(PublicityUnit.class));
        entries = new EntryPages(units, ground.get(RegisterPerson.class), ground.get(Appoint.class),
                ground.get(Units.class), ground.get(People.class), pages);
        assertThat(html(pages.top(ground.by(ground.keeper)), "zh")).contains("name=\"code\"");
        root = units.establish(ground.by(ground.keeper),
                new NewUnit(Unit.Kind.INSTITUTION, "HUFE", "湖南财政经济学院", "HUFE", null, null));
        college = units.establish(ground.by(ground.keeper),
                new NewUnit(Unit.Kind.COLLEGE, "KJX", "会计学院", "School of <Accounting>", null, root));
        person = ground.get(RegisterPerson.class).register(ground.by(ground.keeper), new NewPerson("2024001234", "欧阳娜",
                Person.Kind.STAFF, college, "ouyang@example.edu", "13800138000", null));
    }

    @AfterAll
    static void stop() {
        ground.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyPageHasAllItsWords(String language) throws IOException {
        var imports = imports();
        UUID batch = ground.get(Imports.class).preview(ground.by(ground.keeper), ListKind.PEOPLE,
                java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("list", ".csv"),
                        "工号,姓名,备注\n01,甲,x\n,乙,\n"),
                "人员.csv");
        for (Answer page : List.of(pages.top(ground.by(ground.keeper)), pages.unit(ground.by(ground.granter), college,
                null, null), pages.people(ground.by(ground.keeper), ""), pages.people(ground.by(ground.keeper), "ouy"),
                pages.person(ground.by(ground.keeper), person), imports.form(ground.by(ground.keeper)),
                imports.preview(ground.by(ground.keeper), batch, null, 0),
                imports.columns(ground.by(ground.keeper), batch))) {
            assertThat(html(page, language)).doesNotContain("⟦").doesNotContain("<Accounting>");
        }
        assertThat(html(imports.preview(ground.by(ground.keeper), batch, null, 0), language)).contains("备注");
    }

    private ImportPages imports() {
        return new ImportPages(ground.get(Imports.class), ground.get(ListImpacts.class), ground.get(AgreeToList.class),
                ground.get(Units.class), FRAMES);
    }

    /** The pages of a complete list, of its second person, and of the lists taken over. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyPageOfACompleteListHasAllItsWords(String language) throws IOException {
        var lists = new ListPages(ground.get(Imports.class), ground.get(AgreeToList.class),
                ground.get(ListImpacts.class), ground.get(TakenLists.class), imports());
        UUID batch = ground.get(Imports.class).preview(ground.by(ground.keeper), ListKind.PEOPLE,
                java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("list", ".csv"),
                        "工号,姓名\n2026000001,甲\n2026000002,乙\n2026000002,乙\n"),
                "教工.csv",
                new Extent(true, Person.Kind.STAFF, java.util.Set.of(), college, LocalDate.of(2026, 9, 1), false));
        String shown = html(imports().preview(ground.by(ground.keeper), batch, null, 0), language);
        assertThat(shown).doesNotContain("⟦").contains("欧阳娜");
        for (Answer page : List.of(lists.agreement(ground.by(ground.granter), batch),
                lists.agreement(ground.by(ground.keeper), batch), lists.history(ground.by(ground.keeper), null))) {
            assertThat(html(page, language)).doesNotContain("⟦").contains("教工.csv");
        }
        var refused = (Answer.Screen) lists.agree(ground.by(ground.granter), batch, 7, "毕业");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(html(refused, language)).doesNotContain("⟦").contains("毕业");
        lists.agree(ground.by(ground.granter), batch, 1, "毕业");
        imports().confirm(ground.by(ground.keeper), batch);
        assertThat(html(lists.history(ground.by(ground.keeper), null), language)).doesNotContain("⟦").contains("毕业");
        ground.get(Departures.class).comeBack(ground.by(ground.keeper), person);
    }

    @Test
    void vacanciesAreShownInTheTreeAndOnThePage() {
        UUID club = ground.get(EstablishUnit.class).establish(ground.by(ground.keeper),
                new NewUnit(Unit.Kind.CLUB, "QS", "棋社", null, null, college));
        assertThat(html(pages.unit(ground.by(ground.keeper), college, null, null), "zh")).contains("指导老师")
                .contains("空缺");
        assertThat(html(pages.unit(ground.by(ground.keeper), club, null, null), "zh")).contains("空缺");
        ground.get(Appoint.class).appoint(ground.by(ground.granter), person, Office.ADVISER, club,
                LocalDate.of(2020, 1, 1));
        assertThat(html(pages.unit(ground.by(ground.keeper), club, null, null), "zh")).doesNotContain("空缺")
                .contains("欧阳娜");
    }

    @Test
    void whoKeepsTheDirectoryIsToldThatThePublicityDepartmentIsNotThere() {
        var publicity = ground.get(PublicityUnit.class);
        assertThat(publicity.missing()).contains("XCB");
        assertThat(html(pages.top(ground.by(ground.keeper)), "zh")).contains("还没有代码为 XCB 的单位");
        assertThat(html(pages.top(ground.by(ground.keeper)), "en")).contains("No unit has the code XCB");
        assertThat(html(pages.top(ground.by(ground.granter)), "zh")).doesNotContain("XCB");
        assertThat(html(pages.unit(ground.by(ground.keeper), college, null, null), "zh")).doesNotContain("XCB");
        assertThat(warned(publicity)).containsExactly("directory.publicity-unit-missing code=XCB");

        ground.get(EstablishUnit.class).establish(ground.by(ground.keeper),
                new NewUnit(Unit.Kind.DEPARTMENT, "XCB", "党委宣传部", null, null, root));

        assertThat(publicity.missing()).isEmpty();
        assertThat(html(pages.top(ground.by(ground.keeper)), "zh")).doesNotContain("还没有代码");
        assertThat(warned(publicity)).isEmpty();
    }

    /** What the log says at the start. */
    private static List<String> warned(PublicityUnit publicity) {
        var log = (Logger) LoggerFactory.getLogger(PublicityUnit.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        log.addAppender(heard);
        publicity.warn();
        log.detachAppender(heard);
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void contactsAreMaskedExceptForWhoKeepsThem() {
        assertThat(html(pages.person(ground.by(ground.keeper), person), "zh")).contains("13800138000");
        assertThat(html(pages.person(ground.by(ground.granter), person), "zh")).doesNotContain("13800138000")
                .contains("138****8000").contains("o****@example.edu");
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> pages.person(ground.by(ground.visitor), person));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> pages.person(ground.by(ground.keeper), UUID.randomUUID()));
    }

    @Test
    void aRefusedFormComesBackWithWhatWasEntered() {
        var answer = (Answer.Screen) entries.establish(ground.by(ground.keeper), college,
                Map.of("form", "unit", "code", "KJX", "name", "重复的代码"), Unit.Kind.CLASS, "KJX", "重复的代码");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(html(answer, "zh")).contains("代码 KJX 已用于").contains("value=\"重复的代码\"");
    }

    @Test
    void invitationsAreShownOnceAndKeptByNoCache() {
        var response = new MockHttpServletResponse();
        Answer answer = new InvitationListPages(ground.get(Invitations.class)).people(ground.by(ground.keeper),
                List.of(person), new MockHttpServletRequest(), response);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        String html = html(answer, "zh");
        assertThat(html).contains("欧阳娜").contains("会计学院").containsPattern("http://localhost/invitation/[0-9a-z]{26}<");
    }

    @Test
    void pickersShowAFewAndOnlyTheEndOfANumber() {
        var picks = new PickPages(ground.get(Units.class), ground.get(People.class));
        assertThat(html(picks.people("oy"), "zh")).contains("data-pick=\"" + person).contains("1234")
                .doesNotContain("2024001234");
        assertThat(html(picks.units("会计"), "zh")).contains("data-pick=\"" + college).contains("data-label=\"会计学院\"");
        assertThat(html(picks.units(""), "zh")).doesNotContain("<button");
    }

    @Test
    void anUnreadableFileIsNamedOnThePage() throws IOException {
        var imports = imports();
        var answer = (Answer.Screen) imports.upload(ground.by(ground.keeper), ListKind.UNITS,
                new MockMultipartFile("file", "名单.pdf", null, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)), false,
                null, null, null, null);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(html(answer, "zh")).contains("名单.pdf").contains("PDF").doesNotContain("⟦");
    }

    private static String html(Answer answer, String language) {
        var screen = (Answer.Screen) answer;
        Texts t = Bundles.load().in(Locale.of(language));
        Map<String, Object> parameters = new HashMap<>(screen.parameters());
        parameters.put("frame",
                new Frame(t, new Visitor(ground.keeper, "甲", "", Set.of()), List.of(), "/", "", "", null,
                        null, null, true, null, false));
        var out = new StringOutput();
        TEMPLATES.render(screen.template() + ".jte", parameters, out);
        return out.toString();
    }
}
