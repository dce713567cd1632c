package org.rostra.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostra.calendar.NoticeProblem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator has at hand becomes a year's days, or is named as what cannot be read. */
class NoticeReaderTest {
    /** The notice of 2026 in the words of its kind. */
    private static final String NOTICE = """
            国务院办公厅关于2026年部分节假日安排的通知
            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
            经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
            国务院办公厅
            2025年11月4日
            """;

    static Stream<JsonNode> sentences() throws IOException {
        return read("/calendar/notice_sentence_cases.json").valueStream();
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = NoticeReaderTest.class.getResourceAsStream(resource)) {
            return JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsTheSentencesOfTheNotices(JsonNode one) {
        NoticeSentences.Read read = NoticeSentences.read(one.path("year").asInt(), "节",
                one.path("description").asString(""));
        List<DeclaredDay> expected = new ArrayList<>();
        one.path("expected").forEach(day -> expected.add(new DeclaredDay(LocalDate.parse(day.path("date").asString("")),
                day.path("isOffDay").asBoolean(), "节")));
        expected.sort(Comparator.comparing(DeclaredDay::date));
        assertThat(read.days()).isEqualTo(expected);
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsSentencesByThemselves(JsonNode one) {
        NoticeDraft draft = NoticeReader.read(one.path("description").asString(""),
                OptionalInt.of(one.path("year").asInt()));
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.days()).hasSize(one.path("expected").size());
    }

    @Test
    void countsTheDaysOfEachSentence() {
        NoticeDraft draft = NoticeReader.read("1月1日至3日放假，共3天。2月6日至12日放假调休，共7天。10月1日放假。", OptionalInt.of(2027));
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.days()).hasSize(11).last()
                .isEqualTo(new DeclaredDay(LocalDate.parse("2027-10-01"), true, "假日"));
    }

    @Test
    void readsAWholeNoticeAsTheBuiltInYearHasIt() {
        NoticeDraft draft = NoticeReader.read(NOTICE, OptionalInt.empty());
        assertThat(draft.year()).isEqualTo(2026);
        assertThat(draft.problems()).isEmpty();
        assertThat(sorted(draft)).isEqualTo(builtIn(2026));
    }

    @ParameterizedTest
    @CsvSource({"2008", "2015", "2024", "2026"})
    void readsTheJsonOfAPublicCalendar(int year) throws IOException {
        NoticeDraft draft = NoticeReader.read(read("/calendar/holiday-cn/" + year + ".json").toString(),
                OptionalInt.empty());
        assertThat(draft.year()).isEqualTo(year);
        assertThat(draft.problems()).isEmpty();
        assertThat(sorted(draft)).isEqualTo(builtIn(year));
    }

    @Test
    void readsATable() {
        NoticeDraft draft = NoticeReader.read("""
                日期	节日	安排
                2027-01-01	元旦	放假
                2027-01-02,元旦,off
                2027-01-03  元旦  上班
                """, OptionalInt.empty());
        assertThat(draft.year()).isEqualTo(2027);
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.days()).containsExactly(new DeclaredDay(LocalDate.parse("2027-01-01"), true, "元旦"),
                new DeclaredDay(LocalDate.parse("2027-01-02"), true, "元旦"),
                new DeclaredDay(LocalDate.parse("2027-01-03"), false, "元旦"));
    }

    @ParameterizedTest
    @CsvSource({"1月1日（周五）至3日（周六）放假调休，共3天。,WEEKDAY_WRONG", "5月1日至5日放假调休，共4天。,TOTAL_WRONG",
            "2月30日放假。,NO_SUCH_DATE", "10月1日至7日放假。10月3日上班。,CONTRADICTION",
            "2月3日（周二）起正常上班。,NOT_UNDERSTOOD", "4月5日由各地自行决定。,NOT_UNDERSTOOD"})
    void namesWhatContradictsItself(String sentence, Kind kind) {
        assertThat(NoticeSentences.read(2026, "节", sentence).problems()).extracting(NoticeProblem::kind)
                .contains(kind);
    }

    @Test
    void namesALineOfATableThatCannotBeRead() {
        NoticeDraft draft = NoticeReader.read("2027-01-01\t元旦\t放假\n2027-13-02\t元旦\t放假\n", OptionalInt.empty());
        assertThat(draft.problems()).singleElement()
                .satisfies(one -> assertThat(one.sentence()).isEqualTo("2027-13-02\t元旦\t放假"));
        assertThat(NoticeReader.read("天气很好", OptionalInt.of(2027)).problems()).extracting(NoticeProblem::kind)
                .containsExactly(Kind.NOTHING);
        assertThat(NoticeReader.read("{\"days\": [", OptionalInt.of(2027)).problems())
                .extracting(NoticeProblem::kind).containsExactly(Kind.LINE_UNREADABLE);
    }

    private static List<DeclaredDay> builtIn(int year) {
        return WorkingCalendar.builtIn().years().stream().filter(one -> one.year() == year).findFirst().orElseThrow()
                .days();
    }

    private static List<DeclaredDay> sorted(NoticeDraft draft) {
        return draft.days().stream().sorted(Comparator.comparing(DeclaredDay::date)).toList();
    }
}
