package org.rostra.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** What is printed can be kept for decades: PDF/A-2u by veraPDF, and the same paper gives the same bytes. */
class LastingPdfTest {
    private static final Marks MARKS = new Marks("打印时间 2026-03-02", "校验码 ABCD-EFGH",
            "https://rostra.example.edu.cn/paper/x", "样张", "第 # 页，共 # 页");

    private final PaperPrinter printer = new PaperPrinter();

    @Test
    void papersAreAndSeveralInOneFileToo() throws IOException {
        assertThat(PdfA.faults(pdf(List.of(sheet("䶮𬭎㛃龘 a<b>&\"'\\"))))).isEmpty();
        assertThat(PdfA.faults(pdf(List.of(sheet("甲"), sheet("长文本。".repeat(1500)), sheet("\uD83D\uDE00")))))
                .isEmpty();
    }

    @Test
    void listsAre() throws IOException {
        var out = new ByteArrayOutputStream();
        printer.listing(new Listing("学校", "卷内目录", List.of("全宗"), List.of(new Listing.Column("件号", 20),
                new Listing.Column("题名", 80)),
                IntStream.range(0, 120).mapToObj(i -> List.of("" + i, "题名" + i)).toList(),
                "共 120 件", "第 # 页，共 # 页"), out);
        assertThat(PdfA.faults(out.toByteArray())).isEmpty();
    }

    @Test
    void theSamePaperGivesTheSameBytesAndAnotherHasAnotherId() throws IOException {
        assertThat(pdf(List.of(sheet("甲")))).isEqualTo(pdf(List.of(sheet("甲")))).isNotEqualTo(pdf(List.of(
                sheet("乙"))));
    }

    @Test
    void noPaperTellsWhenItWasMade() throws IOException {
        try (var document = Loader.loadPDF(pdf(List.of(sheet("甲"))))) {
            assertThat(document.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
        }
    }

    /** The validator is not one that lets everything pass. */
    @Test
    void aFileWithoutItsMarkIsNone() throws IOException {
        String altered = new String(pdf(List.of(sheet("甲"))), StandardCharsets.ISO_8859_1)
                .replace("<pdfaid:part>2<", "<pdfaid:part>x<").replace("/OutputIntents", "/OutputIntentx");
        assertThat(PdfA.faults(altered.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
    }

    private byte[] pdf(List<Sheet> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        printer.pdf(sheets, out);
        return out.toByteArray();
    }

    private static Sheet sheet(String value) {
        return new Sheet(new Form("学校", "审批表", List.of(new Paper.Field("h", "编号", "1", false)),
                List.of(new Paper.Section("一", List.of(new Paper.Field("f", "栏目", value, true)))),
                List.of(new Paper.Box("b", "意见", "同意", "签字", "王䶮", "（公章）", "日期", "2026-03-02")), "说明"), MARKS);
    }
}
