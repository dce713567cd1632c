package org.rostra.archive.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.rostra.archive.bag.BagWriter;
import org.rostra.archive.check.Fault.Kind;

/** Whatever somebody brings as a package gets an answer, and nothing of it leaves its place. */
class CheckPackageTest {
    private static byte[] bag() throws IOException {
        var out = new ByteArrayOutputStream();
        var bag = new BagWriter(out, "case-1");
        bag.file("甲%乙.txt", "x".repeat(50_000));
        bag.end(Map.of("Source-Organization", "x"));
        return out.toByteArray();
    }

    @Test
    void aBagWithoutRecordsIsWholeButNoPackageForTheArchive() throws IOException {
        assertThat(Bag.check(bag()).faults()).extracting(Fault::kind).containsExactly(Kind.NO_METADATA);
    }

    @Test
    void whatIsNoZipOrHalfOfOneIsSaidSo() throws IOException {
        byte[] whole = bag();
        for (byte[] bad : new byte[][]{{}, "hello".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, whole.length / 2), Arrays.copyOfRange(whole, 30, whole.length - 30)}) {
            assertThat(Bag.check(bad).faults()).extracting(Fault::kind).containsExactly(Kind.NO_ZIP);
        }
    }

    @Test
    void anotherZipIsNoPackage() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", new byte[10]);
        assertThat(new Bag("photos", files).check().faults()).extracting(Fault::kind).containsExactly(Kind.NO_BAG);
    }

    @Test
    void namesThatLeadOutAreToldAndNotOpened() throws IOException {
        for (String name : new String[]{"../../etc/passwd", "/etc/passwd", "case-1/../../x", "C:\\x", "case-1\\..\\x",
                "case-1/./x", "case-1//x", "case-1/a\nb"}) {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
            assertThat(Bag.check(out.toByteArray()).faults()).as(name).extracting(Fault::kind)
                    .containsExactly(Kind.BAD_NAME);
        }
        Bag good = Bag.of(bag());
        assertThat(good.with("../x", new byte[1]).check().faults()).extracting(Fault::kind).contains(Kind.BAD_NAME);
    }

    /** A few kilobytes that unfold to more than any package: read up to the limit, and no further. */
    @Test
    void aZipBombIsReadNoFurtherThanItMay() throws IOException {
        Bag bomb = Bag.of(bag()).with("data/0001/metadata.xml", new byte[80 << 20]);
        byte[] zip = bomb.zip();
        assertThat(zip.length).isLessThan(1 << 20);
        assertThat(Bag.check(zip).faults()).extracting(Fault::kind).containsExactly(Kind.TOO_MUCH);
        Path file = Files.createTempFile("bomb", ".zip");
        Files.write(file, Bag.of(bag()).zip());
        assertThat(CheckPackage.of(file, new Limits(1 << 20, 40_000)).faults()).extracting(Fault::kind)
                .containsExactly(Kind.TOO_MUCH);
        Files.delete(file);
    }

    @Test
    void metadataThatLookOutsideOrAreOtherwiseWrongAreRefused() throws IOException {
        Bag good = Bag.of(bag());
        for (String xml : new String[]{"", "<a/>", "<电子文件 xmlns=\"urn:rostra:archive:1\"/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"}) {
            assertThat(good.with("data/0001/metadata.xml", xml.getBytes(StandardCharsets.UTF_8)).check().faults())
                    .as(xml).anyMatch(one -> one.kind() == Kind.BAD_XML && one.path().equals(
                            "data/0001/metadata.xml"));
        }
    }

    @Test
    void aManifestThatCannotBeReadIsToldByItsLine() throws IOException {
        Bag bad = Bag.of(bag()).with("manifest-sha256.txt", "\nnonsense\n".getBytes(StandardCharsets.UTF_8));
        assertThat(bad.check().faults()).contains(new Fault(Kind.BAD_MANIFEST, "manifest-sha256.txt", 2));
    }
}
