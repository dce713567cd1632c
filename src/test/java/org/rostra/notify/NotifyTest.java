package org.rostra.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.ledger.Act;
import org.rostra.notify.Preference.Digest;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Verb;
import org.rostra.security.House;
import org.rostra.web.Frames;

/** People are told once, in office hours, in their language; and nothing is lost while the mail server is down. */
class NotifyTest {
    private GreenMail mail;
    private ServerSetup setup;
    private HttpServer robot;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private House house;
    private University university;

    @BeforeEach
    void open() throws IOException {
        setup = new ServerSetup(free(), "127.0.0.1", "smtp");
        mail = new GreenMail(setup);
        mail.start();
        robot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        robot.createContext("/", exchange -> {
            said.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        robot.start();
        at("2026-03-02T02:00:00Z");
        house = House.on(TestDatabase.fresh(), "--rostra.mail.host=127.0.0.1",
                "--rostra.mail.port=" + setup.getPort(), "--rostra.mail.from=rostra@example.edu.cn",
                "--rostra.url=https://register.example.edu.cn",
                "--rostra.robot.webhook=http://127.0.0.1:" + robot.getAddress().getPort() + "/send?key=k");
        university = new University(house);
        house.sql().sql("update directory.person set email = number || '@example.edu.cn'").update();
        pause();
    }

    @AfterEach
    void close() {
        house.close();
        mail.stop();
        robot.stop(0);
    }

    /** The jobs of the program would take letters at their own time; here the test does. */
    private void pause() {
        house.sql().sql("delete from job.scheduled_tasks where task_name in ('deliver-letters', 'remind')").update();
    }

    @Test
    void tellsADecisionAtOnceInOfficeHours() throws Exception {
        at("2026-03-02T12:30:00Z");
        returned("湖南财院夜间");
        deliver();
        assertThat(mail.getReceivedMessages()).isEmpty();
        at("2026-03-03T00:30:00Z");
        assertThat(deliver()).isEqualTo(1);
        assertThat(deliver()).isZero();
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()[0]).hasToString("custodian@example.edu.cn");
        assertThat(message.getSubject()).isEqualTo("二级平台开通审批退回补正：湖南财院夜间（2026年3月2日）");
        assertThat(message.getContent().toString()).contains("https://register.example.edu.cn/cases/");
        assertThat(message.getHeader("X-Rostra-Letter")).hasSize(1);
        assertThat(inbox("custodian")).containsExactly("二级平台开通审批退回补正：湖南财院夜间（2026年3月2日）");
    }

    @Test
    void losesNothingAndDoublesNothingWhileTheServerIsDown() throws Exception {
        mail.stop();
        for (int i = 0; i < 5; i++) {
            returned("湖南财院停机" + i);
        }
        List<Instant> day = new ArrayList<>();
        for (Instant now = Instant.parse("2026-03-02T02:00:00Z"); now
                .isBefore(Instant.parse("2026-03-03T02:00:00Z")); now = now.plusSeconds(1800)) {
            day.add(now);
        }
        for (Instant now : day) {
            House.clock(now);
            assertThat(deliver()).isZero();
        }
        mail.start();
        at("2026-03-03T08:00:00Z");
        assertThat(deliver()).isEqualTo(5);
        at("2026-03-04T02:00:00Z");
        assertThat(deliver()).isZero();
        assertThat(subjects()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void whatWasBeingSentWhenTheProgramStoppedIsNotSentTwice() throws Exception {
        returned("湖南财院中断");
        house.sql().sql("update notify.letter set state = 'SENDING', next_at = :at where courier = 'MAIL'")
                .param("at", java.time.OffsetDateTime.parse("2026-03-02T02:00:00Z")).update();
        at("2026-03-02T03:00:00Z");
        assertThat(deliver()).isZero();
        assertThat(house.sql().sql("select state from notify.letter where courier = 'MAIL'")
                .query((row, _) -> row.getString(1)).single()).isEqualTo("UNCERTAIN");
    }

    @Test
    void remindsTogetherAsOftenAsEachWants() throws Exception {
        submitted("湖南财院汇总");
        prefer("secretary", Digest.DAILY, Locale.ENGLISH);
        List<String> days = List.of("2026-03-02", "2026-03-03", "2026-03-04");
        for (String day : days) {
            at(day + "T01:00:00Z");
            remind();
            remind();
            deliver();
        }
        assertThat(to("dean")).containsExactly("待办 1 项，其中超期 0 项（2026年3月2日）");
        assertThat(to("secretary")).hasSize(3).allSatisfy(one -> assertThat(one).startsWith("1 open matters"));
        at("2026-03-05T01:00:00Z");
        prefer("secretary", Digest.NONE, Locale.ENGLISH);
        remind();
        deliver();
        assertThat(to("dean")).hasSize(2).last().asString().startsWith("今日有 1 项到期");
        assertThat(to("secretary")).hasSize(4).last().asString().startsWith("1 matters end today");
        at("2026-03-07T02:00:00Z");
        remind();
        at("2026-03-09T02:00:00Z");
        remind();
        deliver();
        assertThat(to("dean")).last().asString().isEqualTo("待办 1 项，其中超期 1 项（2026年3月9日）");
        assertThat(to("secretary")).hasSize(4);
        assertThat(said).isNotEmpty().allSatisfy(one -> assertThat(one).doesNotContain("湖南财院汇总"))
                .anySatisfy(one -> assertThat(one).contains("\"dean\""));
    }

    @Test
    void whatIsCalledToMindComesWithTheDigest() throws Exception {
        submitted("湖南财院并入");
        prefer("dean", Digest.DAILY, Locale.SIMPLIFIED_CHINESE);
        at("2026-03-04T01:00:00Z");
        for (int i = 0; i < 2; i++) {
            university.bean(ClimbLadder.class).climb(Act.bySystem(House.now()));
            remind();
            deliver();
        }
        assertThat(to("dean")).hasSize(1);
        assertThat(bodyOf("dean")).contains("新的到期提醒 1 条");
        at("2026-03-05T01:00:00Z");
        remind();
        deliver();
        assertThat(to("dean")).hasSize(3);
        assertThat(bodyOf("dean")).contains("新的到期提醒 0 条");
    }

    @Test
    void tellsNothingToWhoHasLeftOrHasNoAddress() throws Exception {
        returned("湖南财院离校");
        house.sql().sql("update directory.person set left_on = '2026-03-01' where number = 'custodian'").update();
        assertThat(deliver()).isZero();
        at("2026-03-05T02:00:00Z");
        assertThat(deliver()).isZero();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatIsReadIsReadAndWhatComesLaterIsNot() {
        returned("湖南财院一");
        Inbox inbox = university.bean(Inbox.class);
        UUID first = inbox.listFor(by("custodian"), texts()).getFirst().letter().id();
        returned("湖南财院二");
        inbox.read(by("custodian"), first);
        assertThat(inbox.listFor(by("custodian"), texts())).extracting(one -> one.letter().state())
                .containsExactly(Letter.State.UNREAD, Letter.State.READ);
        assertThat(inbox.listFor(by("dean"), texts())).isEmpty();
    }

    private void returned(String name) {
        CaseFile file = submitted(name);
        university.decide("dean", file, new Verb.Return(List.of(), "请补充"));
    }

    private CaseFile submitted(String name) {
        return university.submit("custodian", university.draft("custodian", "BIZ", name, "wechat-official"));
    }

    private void prefer(String person, Digest digest, Locale language) {
        university.bean(Inbox.class).prefer(by(person), new Preference(digest, language));
    }

    private List<String> inbox(String person) {
        return university.bean(Inbox.class).listFor(by(person), texts()).stream().map(Inbox.Line::text).toList();
    }

    private org.rostra.web.Texts texts() {
        return university.bean(Frames.class).texts(Locale.SIMPLIFIED_CHINESE);
    }

    private List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    private List<String> to(String person) {
        return Arrays.stream(mail.getReceivedMessages()).filter(one -> recipient(one).startsWith(person + "@"))
                .map(NotifyTest::subject).toList();
    }

    /** What the last digest to the person says. */
    private String bodyOf(String person) throws Exception {
        List<MimeMessage> digests = Arrays.stream(mail.getReceivedMessages())
                .filter(one -> recipient(one).startsWith(person + "@") && subject(one).startsWith("待办")).toList();
        return digests.getLast().getContent().toString();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int deliver() {
        return university.bean(Deliver.class).deliver();
    }

    private void remind() {
        university.bean(Remind.class).remind(Act.bySystem(House.now()));
    }

    private Act by(String person) {
        return university.by(person);
    }

    private static void at(String instant) {
        House.clock(Instant.parse(instant));
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
