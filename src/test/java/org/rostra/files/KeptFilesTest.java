package org.rostra.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostra.TestDatabase;
import org.rostra.files.FileRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptFilesTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @TempDir
    private Path folder = Path.of("");
    private final UUID subject = UUID.randomUUID();
    private KeptFiles files = new KeptFiles(new FileTable(JdbcClient.create(DATABASE.app())),
            new FolderStore(folder, folder));

    @BeforeEach
    void store() {
        files = new KeptFiles(new FileTable(JdbcClient.create(DATABASE.app())),
                new FolderStore(folder.resolve("files"), folder.resolve("incoming")));
    }

    @Test
    void everyKindThatIsWhatItClaimsComesBackUnaltered() throws IOException {
        Map<String, byte[]> given = Map.of("会议纪要.pdf", Samples.pdf("a"), "标识.PNG", Samples.png(), "申请表.docx",
                Samples.office("word/document.xml", Samples.WORD, Map.of()), "名单.xlsx",
                Samples.office("xl/workbook.xml", Samples.SHEET, Map.of()));
        for (var one : given.entrySet()) {
            KeptFile kept = keep(one.getKey(), one.getValue());
            assertThat(kept.name()).isEqualTo(one.getKey());
            assertThat(bytes(files.find(kept.id()).orElseThrow())).isEqualTo(one.getValue());
        }
        assertThat(files.of(subject)).hasSize(4);
        assertThat(leftIn("incoming")).isZero();
    }

    @Test
    void oneContentIsKeptOnce() throws IOException {
        KeptFile first = keep("甲.pdf", Samples.pdf("same"));
        KeptFile second = keep("乙.pdf", Samples.pdf("same"));
        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(leftIn("files")).isOne();
    }

    @Test
    void aPhotographLosesWhereItWasTakenAndKeepsItsPicture() throws IOException {
        byte[] plain = Samples.jpeg();
        byte[] kept = bytes(keep("照片.jpg", Samples.telling(plain)));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS").doesNotContain("Exif");
        var before = ImageIO.read(new ByteArrayInputStream(plain));
        var after = ImageIO.read(new ByteArrayInputStream(kept));
        for (int x = 0; x < before.getWidth(); x++) {
            assertThat(after.getRGB(x, x % 30)).isEqualTo(before.getRGB(x, x % 30));
        }
    }

    @Test
    void whatIsNotWhatItClaimsIsRefused() {
        refused(Reason.NOT_WHAT_IT_CLAIMS, "a.pdf", Samples.png());
        refused(Reason.NOT_WHAT_IT_CLAIMS, "a.pdf", "%PDF-1.4 without an end".getBytes(StandardCharsets.UTF_8));
        refused(Reason.NOT_WHAT_IT_CLAIMS, "a.png", Samples.jpeg());
        refused(Reason.NOT_WHAT_IT_CLAIMS, "a.jpg", Samples.png());
        refused(Reason.NOT_WHAT_IT_CLAIMS, "a.jpg", new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        refused(Reason.NOT_WHAT_IT_CLAIMS, "a.docx", Samples.office("xl/workbook.xml", Samples.SHEET, Map.of()));
        refused(Reason.NOT_WHAT_IT_CLAIMS, "a.xlsx", "PK not a zip".getBytes(StandardCharsets.UTF_8));
        refused(Reason.KIND_NOT_TAKEN, "a.exe", Samples.pdf("x"));
        refused(Reason.KIND_NOT_TAKEN, "a.pdf.svg", Samples.pdf("x"));
        refused(Reason.NAME_WRONG, "pdf", Samples.pdf("x"));
        refused(Reason.EMPTY, "a.pdf", new byte[0]);
        assertThat(files.of(subject)).isEmpty();
    }

    @Test
    void programsLocksAndFloodsAreRefusedByName() {
        refused(Reason.CARRIES_PROGRAM, "a.docx", Samples.office("word/document.xml", Samples.WORD,
                Map.of("word/vbaProject.bin", "x")));
        refused(Reason.CARRIES_PROGRAM, "a.xlsx", Samples.office("xl/workbook.xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml", Map.of()));
        refused(Reason.LOCKED, "a.docx", new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0});
        byte[] flood = Samples.png();
        flood[16] = 0;
        flood[17] = 1;
        flood[20] = 0;
        flood[21] = 1;
        refused(Reason.TOO_MANY_PIXELS, "a.png", flood);
    }

    @Test
    void neitherOneFileNorAllOfASubjectGrowBeyondBounds() {
        refused(Reason.TOO_LARGE, "a.pdf", large(Intake.LARGEST + 1, 0));
        for (int i = 0; i < 5; i++) {
            keep("a.pdf", large(Intake.LARGEST, i));
        }
        refused(Reason.NO_ROOM_LEFT, "a.pdf", Samples.pdf("one more"));
        assertThat(files.of(subject)).hasSize(5);
    }

    @Test
    void anAlteredOrMissingFileIsNeverGivenOut() throws IOException {
        KeptFile kept = keep("a.pdf", Samples.pdf("original"));
        Path place = folder.resolve("files").resolve(kept.hash().hex().substring(0, 2)).resolve(kept.hash().hex());
        Files.write(place, Samples.pdf("forged"));
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> files.open(kept))
                .matches(refused -> refused.reason() == Reason.ALTERED);
        Files.delete(place);
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> files.open(kept))
                .matches(refused -> refused.reason() == Reason.MISSING);
        keep("a.pdf", Samples.pdf("original"));
        assertThat(bytes(kept)).isEqualTo(Samples.pdf("original"));
    }

    @ParameterizedTest
    @CsvSource({"C:\\fakepath\\章程.pdf,章程.pdf", "../../etc/x.pdf,x.pdf", "a\u202efdp.pdf,afdp.pdf",
            "'a\"b<c>.pdf',abc.pdf", "㛃𬭎名单.pdf,㛃𬭎名单.pdf"})
    void namesAreShownWithoutTheirTricks(String given, String shown) {
        assertThat(FileNames.clean(given)).isEqualTo(shown);
    }

    @Test
    void aLongNameKeepsItsExtension() {
        assertThat(FileNames.clean("长".repeat(400) + ".docx")).hasSize(120).endsWith(".docx");
    }

    private KeptFile keep(String name, byte[] content) {
        return files.keep(new NewFile(UUID.randomUUID(), name, UUID.randomUUID(), Instant.now(), "account", subject,
                "attachments"), new ByteArrayInputStream(content));
    }

    private void refused(Reason reason, String name, byte[] content) {
        assertThatExceptionOfType(FileRefused.class).as("%s %s", reason, name).isThrownBy(() -> keep(name, content))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private byte[] bytes(KeptFile file) throws IOException {
        try (InputStream in = files.open(file)) {
            return in.readAllBytes();
        }
    }

    private long leftIn(String sub) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve(sub))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static byte[] large(long size, int mark) {
        byte[] bytes = new byte[Math.toIntExact(size)];
        byte[] head = Samples.pdf("" + mark);
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(head, 0, bytes, bytes.length - head.length, head.length);
        return bytes;
    }
}
