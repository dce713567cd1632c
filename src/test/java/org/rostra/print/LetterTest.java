package org.rostra.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.rostra.print.Letter.Attachment;
import org.rostra.print.Letter.Heading;
import org.rostra.print.Grid.Row;
import org.rostra.print.Letter.Text;

/** GB/T 9704-2012, measured on the page; and what a letter says is read back from it. */
class LetterTest {
    private static final double MM = 25.4 / 72;
    private static final String CODE = "ABCD-EFGH-JKMN-PQRS";
    private static final Marks MARKS = new Marks("打印时间：2026年3月2日", "校验码：" + CODE,
            "https://rostra.example.edu.cn/paper/" + CODE, "", "第 # 页，共 # 页");
    private static final String FORTY = "湖南财政经济学院数智赋能新文科建设与校园新媒体协同育人创新实践研究中心官方账号䶮𬭎㛃";

    private static Letter letter(String said, List<Attachment> attachments) {
        return new Letter("通知", "湖南财政经济学院党委宣传部", "　　　〔　　　〕　　号", "关于“" + FORTY + "”限期整改的通知",
                new Piece("to", "主送", "工商管理学院："),
                List.of(new Text(Piece.fixed("为掌握学校平台现状，现就有关事项通知如下。")), new Heading("一、整改事项"),
                        new Text(new Piece("what", "整改要求", said)), new Heading("二、期限"),
                        new Text(new Piece("until", "整改期限", "请在2026年3月16日前（含当日）完成整改。"))),
                "湖南财政经济学院党委宣传部", new Piece("dated", "成文日期", "2026年3月2日"),
                new Piece("reference", "办件编号", "（办件编号：0A1B2C3D；联系单位：党委宣传部）"), attachments);
    }

    private static byte[] pdf(Letter letter, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        new PaperPrinter().pdf(List.of(new Sheet(letter, MARKS)), out);
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/" + name + ".pdf"), out.toByteArray());
        return out.toByteArray();
    }

    private static List<Difference> compare(byte[] pdf, Letter letter) {
        return PaperReader.compare(pdf, CODE, Layout.LETTER, letter.pieces());
    }

    private static Attachment many(String changed) {
        return new Attachment("附件：各单位年审情况", "附件", "各单位年审情况", new Grid("units",
                List.of("单位", "应审", "合格", "限期整改"), IntStream.range(0, 90).mapToObj(i -> new Row("u" + i,
                        List.of("第" + i + "学院" + (i == 40 ? changed : ""), "20", "18", "2"))).toList()));
    }

    @Test
    void theTextStandsWhereTheStandardPutsIt() throws IOException {
        Letter letter = letter("请逐一核对所办平台的名称、管理人员和联系方式。".repeat(40), List.of());
        byte[] file = pdf(letter, "letter");
        try (PDDocument document = Loader.loadPDF(file)) {
            var measured = new Measured();
            measured.getText(document);
            assertThat(measured.left).isBetween(27.5, 29.0);
            assertThat(measured.right).isLessThanOrEqualTo(184.5);
            assertThat(measured.head).as("baseline of a head whose upper edge is 30 mm below the edge")
                    .isBetween(36.0, 40.0);
            assertThat(measured.top).isGreaterThanOrEqualTo(37);
            assertThat(measured.bottom).isLessThanOrEqualTo(262.5);
            // 22 lines of 28 characters.
            assertThat(measured.gap()).isBetween(10.1, 10.4);
            assertThat(measured.longest()).isBetween(27, 28);
            assertThat(measured.dated).as("four characters of room at the right of the day").isBetween(156.0, 164.0);
        }
        assertThat(compare(file, letter)).isEmpty();
    }

    @Test
    void pagesAreNumberedFromTheSecondAtTheirOuterSide() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(letter("请逐一核对。".repeat(200), List.of()), "letter-long"))) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(3);
            assertThat(numberOf(document, 1)).isEmpty();
            assertThat(numberOf(document, 2)).hasValueSatisfying(x -> assertThat(x).isLessThan(50));
            assertThat(numberOf(document, 3)).hasValueSatisfying(x -> assertThat(x).isGreaterThan(160));
        }
    }

    /** A letter that breaks anywhere reads back as it was written, and its signature is never alone on a page. */
    @Test
    void whereverItBreaksItReadsBackAndItsSignatureIsNotAlone() throws IOException {
        for (int length = 1; length < 40; length++) {
            Letter letter = letter("请逐一核对所办平台的名称、管理人员和联系方式，\n".repeat(length).strip(), List.of());
            byte[] file = pdf(letter, "letter-any");
            assertThat(compare(file, letter)).as("%d lines", length).isEmpty();
            try (PDDocument document = Loader.loadPDF(file)) {
                var last = new PDFTextStripper();
                last.setStartPage(document.getNumberOfPages());
                assertThat(last.getText(document)).as("%d lines", length).contains("2026年3月2日").contains("请在2026");
            }
        }
    }

    @Test
    void aTableGoesOnUnderItsHeadingsAndReadsBack() throws IOException {
        Letter letter = letter("见附件。", List.of(many("")));
        byte[] file = pdf(letter, "letter-table");
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(4);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text.split("单位应审合格限期整改", -1)).hasSize(document.getNumberOfPages());
        }
        assertThat(compare(file, letter)).isEmpty();
        Letter forged = letter("见附件。", List.of(many("甲")));
        assertThat(compare(pdf(forged, "letter-forged"), letter)).extracting(one -> one.piece().key())
                .contains("units.u40").hasSizeLessThan(4);
    }

    @Test
    void anAlteredSentenceIsNamed() throws IOException {
        Letter letter = letter("请核对。", List.of());
        byte[] forged = pdf(letter("请不核对。", List.of()), "letter-forged");
        assertThat(compare(forged, letter)).extracting(one -> one.piece().key()).containsExactly("what");
    }

    @Test
    void theWordFileSaysTheSame() throws IOException {
        Letter letter = letter("请逐一核对。\n另行报告。", List.of(many("")));
        var out = new ByteArrayOutputStream();
        WordPaper.write(new Sheet(letter, MARKS), out);
        Files.write(Path.of("target/papers/letter.docx"), out.toByteArray());
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
                var reader = new XWPFWordExtractor(word)) {
            String text = reader.getText().replaceAll("[\\s　]", "");
            assertThat(letter.pieces()).allSatisfy(
                    piece -> assertThat(text).contains(piece.text().replaceAll("[\\s　]", "")));
            assertThat(text).contains(CODE);
        }
    }

    private static java.util.Optional<Double> numberOf(PDDocument document, int page) throws IOException {
        var numbers = new Numbers();
        numbers.setStartPage(page);
        numbers.setEndPage(page);
        numbers.getText(document);
        return numbers.at.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(numbers.at.getFirst());
    }

    /** Where the dash before the number of a page stands, in millimetres from the left. */
    private static final class Numbers extends PDFTextStripper {
        private final List<Double> at = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            if (text.getY() * MM > 263 && text.getUnicode().equals("\u2014")) {
                at.add(text.getX() * MM);
            }
        }
    }

    /** Of the text below the head and above the number of the page; of the second page the lines. */
    private static final class Measured extends PDFTextStripper {
        private double left = 999;
        private double right;
        private double head = 999;
        private double top = 999;
        private double bottom;
        private double dated;
        private final Map<Long, Integer> lines = new TreeMap<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            double y = text.getY() * MM;
            if (y > 265 || y < 29) {
                return;
            }
            if (getCurrentPageNo() == 1 && y < 45) {
                head = Math.min(head, y);
                return;
            }
            left = Math.min(left, text.getX() * MM);
            right = Math.max(right, (text.getX() + text.getWidth()) * MM);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            if (text.getUnicode().equals("日")) {
                dated = (text.getX() + text.getWidth()) * MM;
            }
            if (getCurrentPageNo() == 2) {
                lines.merge(Math.round(y * 10), 1, Integer::sum);
            }
        }

        private double gap() {
            List<Long> heights = new ArrayList<>(lines.keySet());
            return (heights.get(1) - heights.get(0)) / 10.0;
        }

        private int longest() {
            return lines.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        }
    }
}
