package org.rostra.groups.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberListTest {
    @Test
    void keepsMembersWithTheLineTheyStandIn() {
        MemberList list = MemberList.of("群成员(45)\r\nA\n张伟-会计2402-班长\n\n#\n会计2402欧阳娜\n");
        assertThat(list.members()).containsExactly(new Entry(1, 3, "张伟-会计2402-班长"), new Entry(2, 6, "会计2402欧阳娜"));
        assertThat(list.chatLines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-01 10:23:11 张伟", "张伟：收到", "张伟: 大家好", "昨天 21:05", "收到！", "好的老师", "[图片]",
            "@全体成员 明天交作业", "张伟撤回了一条消息", "\"张伟\"通过扫描二维码加入群聊", "明天8点班会！", "https://example.org/x",
            "请各位同学在周五之前把表格发到我的邮箱，谢谢配合！", "老师，明天的课还上吗？", "哈哈哈哈哈", "收到\u200b"})
    void dropsWhatWasSaid(String line) {
        MemberList list = MemberList.of("王小明\n" + line + "\n欧阳娜");
        assertThat(list.chatLines()).containsExactly(2);
        assertThat(list.members()).extracting(Entry::written).containsExactly("王小明", "欧阳娜");
        assertThat(list.toString()).doesNotContain(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"班长：张伟", "姓名：张伟", "张伟：会计2402", "不想上班的小猫", "今天也要开心呀", "🌸🌸", "。", "风一样的男子",
            "张伟-会计2402班，班长", "momo", "𬭎𠮷", "2024210101"})
    void keepsWhatOnlyLooksAlike(String line) {
        assertThat(MemberList.of(line).members()).hasSize(1);
    }

    @Test
    void whatFollowsASenderIsHisIfItSoundsSo() {
        assertThat(MemberList.of("张伟 10:23\n我已经交了\n李明").chatLines()).containsExactly(1, 2);
        assertThat(MemberList.of("张伟 10:23\n李明\n会计2402王芳").members()).hasSize(2);
    }

    @Test
    void takesAListOfNamesInOneLineApart() {
        assertThat(MemberList.of("张伟、李明、王小芳").members()).hasSize(3);
        assertThat(MemberList.of("张伟,会计2402,班长").members()).hasSize(1);
    }

    @Test
    void readsTheRowsOfASheet() {
        MemberList list = MemberList.of(List.of(List.of("序号", "姓名", "学号", "入群时间"),
                List.of("1", "张伟", "2024210101", "2026/9/1 10:23"), List.of("", "", "", "")));
        assertThat(list.members()).extracting(Entry::line).containsExactly(2);
        assertThat(list.chatLines()).isEmpty();
    }

    @Test
    void hasAnEnd() {
        String most = "张伟\n".repeat(MemberList.MOST_LINES);
        assertThat(MemberList.of(most).members()).hasSize(MemberList.MOST_LINES);
        assertThatThrownBy(() -> MemberList.of(most + "李明")).isInstanceOf(TooLong.class);
        assertThat(MemberList.of("").members()).isEmpty();
        assertThat(MemberList.of("\u200b\n\u202e\n \n----------").members()).isEmpty();
        assertThat(MemberList.of("\ud800 张伟 \udc00").members()).hasSize(1);
        assertThat(MemberList.of("张".repeat(1_000_000)).members()).isEmpty();
    }
}
