package org.rostra.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is printed can be read back, whatever it is. */
class PaperReaderTest {
    private static final Marks MARKS = new Marks("2026-03-02", "ABCD-EFGH", "https://rostra.example.edu.cn/paper/x", "",
            "- # / # -");
    private static final String TITLE = "湖南财政经济学院工商管理学院二〇二四级工商管理专业一班团支部青年志愿者服务队公众平台";

    @Test
    void rareCharactersAndLongTitlesPrintWithoutBoxesAndWithinThePaper() throws IOException {
        assertThat(TITLE.length()).isGreaterThanOrEqualTo(40);
        Paper paper = paper("䶮𬭎㛃龘 王生", TITLE, "a<b>&\"'\\", "https://mp.weixin.qq.com/s?__biz=" + "M".repeat(90));
        byte[] pdf = print(paper);
        assertThat(PaperReader.compare(pdf, "ABCD-EFGH", Layout.FORM, paper.pieces())).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).contains("䶮𬭎㛃龘王生", TITLE,
                    "a<b>&\"'\\");
            new Beyond(document).check();
        }
    }

    @Test
    void aCharacterThatTheFontLacksIsToldByItsNumber() throws IOException {
        Paper paper = paper("\uD86D\uDF4F\u6C0F", "x\u200By\uFE0F", "\uD83D\uDE00", "");
        assertThat(PaperFont.writable("\uD83D\uDE00")).isEqualTo("〔U+1F600〕");
        assertThat(PaperReader.compare(print(paper), "ABCD-EFGH", Layout.FORM, paper.pieces())).isEmpty();
    }

    @Test
    void aValueThatReadsLikeTheNextLabelIsNoDifference() throws IOException {
        Paper paper = paper("two", "three", "", "one");
        assertThat(PaperReader.compare(print(paper), "ABCD-EFGH", Layout.FORM, paper.pieces())).isEmpty();
        List<Difference> found = PaperReader.compare(print(paper("two", "three", "", "ones")), "ABCD-EFGH", Layout.FORM,
                paper.pieces());
        assertThat(found).extracting(one -> one.piece().key()).containsExactly("3");
    }

    @Test
    void longTextGoesOverPagesAndBack() throws IOException {
        Paper paper = paper("长文本。".repeat(1500), "b", "c\nd\n\n  e", "");
        assertThat(PaperReader.compare(print(paper), "ABCD-EFGH", Layout.FORM, paper.pieces())).isEmpty();
    }

    /** They share the font that is read once. */
    @Test
    void severalPrintAtOnce() {
        List<List<Difference>> found = IntStream.range(0, 40).parallel().mapToObj(number -> {
            Paper paper = paper("王" + Character.toString(0x4E00 + 97 * number), "b" + number, "c", "d");
            return PaperReader.compare(print(paper), "ABCD-EFGH", Layout.FORM, paper.pieces());
        }).toList();
        assertThat(found).hasSize(40).allSatisfy(one -> assertThat(one).isEmpty());
    }

    @Test
    void whatIsNoPaperIsRefused() {
        Paper paper = paper("a", "b", "c", "d");
        refused("nothing".getBytes(StandardCharsets.UTF_8), paper, Unreadable.Reason.NO_PDF);
        refused(print(paper), paper, "ZZZZ", Unreadable.Reason.OTHER_PAPER);
        refused(bomb(), paper, Unreadable.Reason.TOO_LARGE);
    }

    private static void refused(byte[] pdf, Paper paper, Unreadable.Reason reason) {
        refused(pdf, paper, "ABCD-EFGH", reason);
    }

    private static void refused(byte[] pdf, Paper paper, String code, Unreadable.Reason reason) {
        assertThatThrownBy(() -> PaperReader.compare(pdf, code, Layout.FORM, paper.pieces()))
                .isInstanceOfSatisfying(Unreadable.class, one -> assertThat(one.reason()).isEqualTo(reason));
    }

    private static byte[] bomb() {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(new byte[100 << 20]);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode/Length 1>>\nstream\n".getBytes(
                StandardCharsets.ISO_8859_1));
        byte[] part = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        out.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static Paper paper(String... values) {
        List<Paper.Field> fields = new ArrayList<>();
        String[] labels = {"one", "two", "three", "four"};
        for (int i = 0; i < values.length; i++) {
            fields.add(new Paper.Field(String.valueOf(i), labels[i], values[i], values[i].length() > 20));
        }
        return new Form("学院", TITLE, List.of(), List.of(new Paper.Section("一", fields)),
                List.of(new Paper.Box("b", "意见", "", "签字", "", "盖章", "", "年月日")), "注");
    }

    private static byte[] print(Paper paper) {
        var out = new ByteArrayOutputStream();
        try {
            new PaperPrinter().pdf(List.of(new Sheet(paper, MARKS)), out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** Whether anything is written outside the margins of its page. */
    private static final class Beyond extends PDFTextStripper {
        private final PDDocument document;

        Beyond(PDDocument document) {
            this.document = document;
        }

        void check() throws IOException {
            getText(document);
        }

        @Override
        protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
            double left = text.getX() / 72 * 25.4;
            double right = (text.getX() + text.getWidth()) / 72 * 25.4;
            assertThat(left).as(text.getUnicode()).isGreaterThanOrEqualTo(Layout.FORM.left - 0.5);
            assertThat(right).as(text.getUnicode()).isLessThanOrEqualTo(Layout.FORM.left + Layout.FORM.width + 0.5);
            super.processTextPosition(text);
        }
    }
}
