package org.rostra.commands.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.commands.Shell;

class CheckCommandTest {
    @TempDir
    private Path folder;
    private final Shell shell = new Shell();

    private int run(String name, String content, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        String[] arguments = new String[more.length + 2];
        arguments[0] = "check";
        arguments[1] = file.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return shell.run(arguments);
    }

    @Test
    void saysWhereWhatAndWhy() throws IOException {
        assertThat(run("a.txt", "第一行\n😀昨日到上海体育学院参观\n")).isEqualTo(1);
        assertThat(shell.out()).startsWith("2:5  旧校名  “上海体育学院”  学校名称“上海体育学院”已改为“上海体育大学”")
                .contains("建议：上海体育大学", "共 1 条");
        assertThat(run("a.txt", "昨日作天", "--lang=en")).isEqualTo(1);
        assertThat(shell.out()).contains("1:3  wording  “作天”", "suggested: 昨天", "1 hints in all");
    }

    @Test
    void saysWhereNothingIsFound() throws IOException {
        assertThat(run("a.txt", "今日无事")).isZero();
        assertThat(shell.out()).startsWith("没有需要提示的");
    }

    @Test
    void writesJson() throws IOException {
        assertThat(run("a.txt", "电话13912345678", "--json")).isEqualTo(1);
        var hint = shell.json().get("hints").get(0);
        assertThat(hint.get("kind").asString()).isEqualTo("mobile-number");
        assertThat(hint.get("from").asInt()).isEqualTo(2);
        assertThat(hint.get("id").asString()).startsWith("mobile-number-").endsWith("-1");
        assertThat(shell.json().get("more").asInt()).isZero();
    }

    @Test
    void readsPages() throws IOException {
        assertThat(run("a.html",
                "<head><title>13912345678</title></head>\n<p>作<b>天</b>&nbsp;<!-- 作天 --><img src=\"x.png\">"
                        + "<img src=\"y.png\" alt=\"校门\"><script>作天</script></p>"))
                .isEqualTo(1);
        assertThat(shell.out()).contains("2:4  用词  “作天”", "图片  “x.png”", "共 2 条");
    }

    @Test
    void readsMarkdownAndAdvertising() throws IOException {
        assertThat(run("a.md", "![](a.png) ![校门](b.png) 最佳", "--advertising")).isEqualTo(1);
        assertThat(shell.out()).contains("图片  “a.png”", "广告用语  “最佳”", "共 2 条");
    }

    @Test
    void readsWordFiles() throws IOException {
        Path file = folder.resolve("a.docx");
        try (var document = new XWPFDocument(); var out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("我们作天去了");
            document.write(out);
        }
        assertThat(shell.run("check", file.toString())).isEqualTo(1);
        assertThat(shell.out()).contains("1:3  用词  “作天”");
    }

    @Test
    void readsTheStandardInput() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("作天".getBytes(StandardCharsets.UTF_8)));
            assertThat(shell.run("check", "-")).isEqualTo(1);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        assertThat(shell.run("check", folder.resolve("none.txt").toString())).isEqualTo(2);
        assertThat(shell.err()).contains("读不了");
        Path file = Files.write(folder.resolve("b.txt"), "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(shell.run("check", file.toString())).isEqualTo(2);
        assertThat(shell.err()).contains("UTF-8");
        assertThat(run("c.docx", "x")).isEqualTo(2);
        assertThat(run("d.pdf", "x")).isEqualTo(2);
        assertThat(shell.err()).contains(".docx");
        assertThat(shell.run("check")).isEqualTo(2);
    }
}
