package org.rostra.groups.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostra.groups.roster.Verdict.Matched;
import org.rostra.groups.roster.Verdict.Twice;
import org.rostra.groups.roster.Verdict.Undecided;
import org.rostra.groups.roster.Verdict.Why;

class MatchingTest {
    private final Directory directory = new Directory();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', textBlock = """
            张　伟 ２０２４２１０１０１; 2024210101
            2024210101张伟; 2024210101
            张伟(２０２４２１０１０１); 2024210101
            2024210101; 2024210101
            飞翔的小鸟 2024210104; 2024210104
            张伟0102; 2024310102
            """)
    void findsByNumber(String line, String number) {
        assertThat(directory.says(line)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "王小明-会计2402-班长", "班长－会计２４０２－王小明", "24会计2班王小明", "2024级会计学2班 王小明", "会计24-2王小明",
            "会计二班王小明", "KJ2402王小明", "【会计2402】王小明", "王小明（会计院）", "🌸王小明🌸", "王\u200b小\u2060明", "王 小明", "管理员 王小明",
            "LV12【潜水】王小明", "3. 王小明", "小明（王小明）", "飞翔的小鸟(王小明)", "王小明(123456789)", "湖南财院会计2402王小明", "王小明[玫瑰]",
            "会计2402王 小明班长"})
    void findsByName(String line) {
        assertThat(directory.says(line)).isEqualTo("2024210104");
    }

    @ParameterizedTest
    @CsvSource({"欧阳娜,2024210103", "欧 阳 娜,2024210103", "阿依古丽买买提,2024210105", "会计2402阿依古丽•买买提班长,2024210105",
            "john smith,2024210106", "Smith John 会计2402,2024210106", "李𬭎,2024210107", "会计2402李𬭎,2024210107",
            "会计院李红老师,20130107", "歐陽娜,2024210103"})
    void findsNamesOfEveryKind(String line, String number) {
        assertThat(directory.says(line)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"法学2401张伟,2024310102", "张伟 会计2402,2024210101", "张伟-法学院,2024310102", "陈静 软工2402,2024410109",
            "赵敏,HOMONYMS 2", "赵敏-会计2402,HOMONYMS 2", "赵敏0111,2024210111", "陈静,ELSEWHERE 1", "陈静-会计2402,OTHERWISE 1",
            "陈静-法学2401,outsider 陈静", "法学2401王小明,OTHERWISE 1", "湖南大学王小明,OTHERWISE 1", "湖南大学陈静,outsider 陈静",
            "2024210111 王小明,NUMBER_AND_NAME 2", "2024210111 张大山,NUMBER_AND_NAME 1", "王小明 2024210199,OTHERWISE 1",
            "张伟 欧阳娜,SEVERAL 3", "爱学习的王小明,WITHIN 1", "王小明老师,OTHERWISE 1"})
    void ratherAsksThanErrs(String line, String verdict) {
        assertThat(directory.says(line)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"王小明妈妈,outsider 王小明", "王小明的家长,outsider 王小明", "家长-王小明,outsider 王小明", "会计2402王小明（母亲）,outsider 王小明",
            "张大山,outsider 张大山", "李志远-计算机2301,outsider 李志远", "诸葛小川,outsider 诸葛小川", "买买提·吐尔逊,outsider 买买提·吐尔逊",
            "刘洋,left 2024210108", "刘洋-会计2402,left 2024210108"})
    void findsWhoDoesNotBelong(String line, String verdict) {
        assertThat(directory.says(line)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"快乐小狗", "小太阳", "momo", "🌸🌸", "小明", "李老师", "会计2402-小可爱", "会计2402", "辅导员", "1314"})
    void findsWhatIsNoRealName(String line) {
        assertThat(directory.says(line)).isIn("nickname", "");
    }

    @Test
    void takesWhatTheOwnerChose() {
        Candidate chosen = directory.numbered("2024210111");
        Findings findings = directory.check("李红\n赵敏", Map.of(2, chosen.id(), 1, chosen.id()));
        assertThat(findings.members()).extracting(Finding::verdict)
                .containsExactly(new Matched(directory.numbered("20130107")), new Matched(chosen));
        Findings stranger = directory.check("赵敏", Map.of(1, directory.numbered("2024210104").id()));
        assertThat(stranger.members().getFirst().verdict()).isInstanceOf(Undecided.class);
    }

    @Test
    void seesWhoStandsInTheListTwice() {
        List<Finding> members = directory.check("王小明\n会计2402王小明", Map.of()).members();
        assertThat(members.get(1).verdict()).isEqualTo(new Twice(directory.numbered("2024210104"),
                members.getFirst().entry()));
    }

    /** One of them may be the namesake from another class. */
    @Test
    void asksWhereANameStandsTwiceAndTwoHaveIt() {
        assertThat(directory.check("张伟\n张伟", Map.of()).members()).extracting(Finding::verdict)
                .allSatisfy(one -> assertThat(((Undecided) one).why()).isEqualTo(Why.HOMONYMS));
    }

    @Test
    void countsWithoutNames() {
        Counts counts = directory.check("王小明\n王小明\n赵敏\n小太阳\n张大山\n刘洋\n张三：收到", Map.of()).counts();
        assertThat(counts).isEqualTo(new Counts(6, 1, 1, 1, 1, 1, 1, true, 1));
        assertThat(directory.check("李红", Map.of()).supervisorMissing()).isFalse();
        assertThat(directory.check("", Map.of()).counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 0, true, 0));
    }
}
