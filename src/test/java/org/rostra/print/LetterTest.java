package org.rostra.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** GB/T 9704-2012, measured on the page. */
class LetterTest {
    private static final double MM = 25.4 / 72;

    @Test
    void theTextStandsWhereTheStandardPutsIt() throws IOException {
        var letter = new Letter("湖南财政经济学院党委宣传部", "湘财院宣〔2026〕1号", "关于开展平台核查的通知", "各单位：",
                List.of("为掌握学校平台现状，现就有关事项通知如下。", "请各单位逐一核对所办平台的名称、管理人员和联系方式。".repeat(30)), "党委宣传部",
                "2026年3月2日");
        var out = new ByteArrayOutputStream();
        new PaperPrinter().letter(letter, out);
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/letter.pdf"), out.toByteArray());
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            var measured = new Measured();
            measured.getText(document);
            assertThat(measured.left).isBetween(27.5, 29.0);
            assertThat(measured.right).isLessThanOrEqualTo(184.5);
            assertThat(measured.top).isGreaterThanOrEqualTo(37);
            assertThat(measured.bottom).isLessThanOrEqualTo(262.5);
            // 22 lines of 28 characters.
            assertThat(measured.gap()).isBetween(10.1, 10.4);
            assertThat(measured.longest()).isBetween(27, 28);
            assertThat(new PDFTextStripper().getText(document)).contains("— 1 —");
        }
    }

    /** Of the text of the page, without its number; of the second page the lines. */
    private static final class Measured extends PDFTextStripper {
        private double left = 999;
        private double right;
        private double top = 999;
        private double bottom;
        private final Map<Long, Integer> lines = new TreeMap<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            double y = text.getY() * MM;
            if (y > 265) {
                return;
            }
            left = Math.min(left, text.getX() * MM);
            right = Math.max(right, (text.getX() + text.getWidth()) * MM);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            if (getCurrentPageNo() == 2) {
                lines.merge(Math.round(y * 10), 1, Integer::sum);
            }
            super.processTextPosition(text);
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
