package org.rostra.print.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.rostra.print.Marks;
import org.rostra.print.Form;
import org.rostra.print.Paper;
import org.rostra.print.PaperPrinter;
import org.rostra.print.Sheet;
import org.rostra.print.scan.FakeScanner.Way;

/** The code of a printed paper is found again, however the paper lay in the scanner, and it comes out upright. */
class ScanFileTest {
    private static final String LINK = "https://rostra.example.edu.cn/paper/7K2M-9QXT-04AB-WZ8C";
    private static final Marks MARKS = new Marks("打印时间：2026年12月1日", "校验码：7K2M-9QXT-04AB-WZ8C", LINK, "",
            "第 # 页，共 # 页");

    /** Every turn, a few degrees beside it, grey and coloured, sharp and hardly compressed or rough, three resolutions. */
    @Test
    void theCodeIsFoundHoweverThePaperLies() throws IOException {
        var scanner = new FakeScanner(20261128);
        List<String> missed = new ArrayList<>();
        int tried = 0;
        int upright = 0;
        for (int dpi : new int[]{150, 200, 300}) {
            BufferedImage page = scanner.pages(printed(), dpi).getFirst();
            for (int quarter = 0; quarter < 4; quarter++) {
                for (int beside : new int[]{-3, 0, 3}) {
                    for (double quality : new double[]{0.3, 0.8}) {
                        var way = new Way(dpi, quarter * 90 + beside, quality, quality < 0.5);
                        SeenPage seen = look(scanner.scan(page, way));
                        tried++;
                        if (!seen.marks().equals(List.of(LINK))) {
                            missed.add(way + " " + seen);
                        } else if (seen.quarters() == quarter) {
                            upright++;
                        }
                    }
                }
            }
        }
        System.out.printf("codes found on %d of %d scans, missed: %s%n", tried - missed.size(), tried, missed);
        assertThat(missed).isEmpty();
        assertThat(upright).isEqualTo(tried);
    }

    @Test
    void pagesAreCutOutAndTurnedUpright() throws IOException {
        var scanner = new FakeScanner(1);
        BufferedImage page = scanner.pages(printed(), 150).getFirst();
        byte[] pile = FakeScanner.pile(List.of(scanner.scan(page, new Way(150, 180, 0.6, true)),
                scanner.back(new Way(150, 0, 0.6, true)), scanner.scan(page, new Way(150, 90, 0.6, false))));
        try (ScanFile file = ScanFile.open(pile)) {
            assertThat(file.pages()).isEqualTo(3);
            assertThat(file.look(2).blank()).isTrue();
            byte[] cut = ScanFile.cut(List.of(new ScanFile.Cut(file, 1, file.look(1).quarters()),
                    new ScanFile.Cut(file, 3, file.look(3).quarters())));
            try (PDDocument upright = Loader.loadPDF(cut)) {
                assertThat(upright.getNumberOfPages()).isEqualTo(2);
                assertThat(upright.getPage(0).getRotation()).isEqualTo(180);
                assertThat(upright.getPage(1).getRotation()).isEqualTo(270);
            }
            for (BufferedImage shown : scanner.pages(cut, 150)) {
                assertThat(look(jpeg(shown)).quarters()).isZero();
                assertThat(look(jpeg(shown)).marks()).containsExactly(LINK);
            }
        }
    }

    static byte[] printed() throws IOException {
        var out = new ByteArrayOutputStream();
        new PaperPrinter().pdf(List.of(new Sheet(paper(), MARKS)), out);
        return out.toByteArray();
    }

    private static Paper paper() {
        List<Paper.Field> fields = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            fields.add(new Paper.Field("f" + i, "栏目" + i, "湖南财院商苑公众号 " + i, i % 3 == 0));
        }
        return new Form("湖南财政经济学院", "网络公共社交平台开通审批表", List.of(), List.of(new Paper.Section("", fields)),
                List.of(), "本表一式两份");
    }

    private static SeenPage look(byte[] scan) {
        try (ScanFile file = ScanFile.open(scan)) {
            return file.look(1);
        }
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
