package org.rostra.print.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostra.print.scan.ScanFault.Reason;

/** What calls itself a scan is looked at within bounds, and says of itself what is wrong with it. */
class HostileScansTest {
    private static final String GRAY = "/ColorSpace/DeviceGray/BitsPerComponent 8";
    private static final long ROOM = 200L << 20;

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                Arguments.of(Reason.OTHER_KIND, HostileScans.docx()),
                Arguments.of(Reason.OTHER_KIND, "hello".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(Reason.OTHER_KIND, new byte[0]),
                Arguments.of(Reason.BROKEN, "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(Reason.BROKEN, Arrays.copyOf(new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 200)),
                Arguments.of(Reason.LOCKED, HostileScans.locked()),
                Arguments.of(Reason.LOCKED, HostileScans.lockedWithoutPassword()),
                Arguments.of(Reason.TOO_MANY_PAGES, HostileScans.pages(5_000)),
                Arguments.of(Reason.TOO_MANY_PIXELS, HostileScans.hugePng()),
                Arguments.of(Reason.TOO_COMPLEX,
                        HostileScans.text("/Filter/FlateDecode", HostileScans.zeros(80L << 20))),
                Arguments.of(Reason.TOO_COMPLEX, HostileScans.picture(
                        GRAY + "/Width 10/Height 10/Filter[/FlateDecode/FlateDecode]", HostileScans.zeros(1 << 20))),
                Arguments.of(Reason.TOO_COMPLEX,
                        HostileScans.picture(GRAY + "/Width 10/Height 10/Filter/LZWDecode", new byte[20])),
                Arguments.of(Reason.TOO_COMPLEX,
                        HostileScans.picture(GRAY + "/Width 10/Height 10/Filter/Fl#61teDecode", new byte[20])));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsNoScanSaysWhy(Reason reason, byte[] file) {
        assertThatThrownBy(() -> ScanFile.open(file).close()).isInstanceOfSatisfying(ScanFault.class,
                fault -> assertThat(fault.reason()).isEqualTo(reason));
    }

    static Stream<Arguments> pages() throws IOException {
        byte[] bits = new byte[100];
        return Stream.of(Arguments.of(Reason.OTHER_COMPRESSION,
                HostileScans.picture(GRAY + "/Width 10/Height 10/Filter/JBIG2Decode", bits)),
                Arguments.of(Reason.OTHER_COMPRESSION,
                        HostileScans.picture("/Width 10/Height 10/Filter/JPXDecode", bits)),
                Arguments.of(Reason.TOO_MANY_PIXELS,
                        HostileScans.picture(GRAY + "/Width 30000/Height 30000/Filter/FlateDecode", bits)),
                Arguments.of(Reason.TOO_COMPLEX, HostileScans.picture(GRAY + "/Width 10/Height 10/Filter/CCITTFaxDecode"
                        + "/DecodeParms<</K -1/Columns 60000/Rows 60000>>", bits)),
                Arguments.of(Reason.TOO_COMPLEX, HostileScans.picture(GRAY + "/Width 10/Height 10/Filter/FlateDecode"
                        + "/DecodeParms<</Predictor 15/Columns 2000000000>>", HostileScans.zeros(1 << 20))),
                Arguments.of(Reason.TOO_COMPLEX, HostileScans.picture("/ColorSpace[/Separation/X/DeviceRGB 9 0 R]"
                        + "/BitsPerComponent 8/Width 10/Height 10/Filter/FlateDecode", bits)),
                Arguments.of(Reason.TOO_COMPLEX,
                        HostileScans.text("/Filter/ASCIIHexDecode", "71>".getBytes(StandardCharsets.US_ASCII))),
                Arguments.of(Reason.TOO_SLOW,
                        HostileScans.text("", "q Q ".repeat(20_000).getBytes(StandardCharsets.US_ASCII))));
    }

    /** The page says why, and takes no room that it should not. */
    @ParameterizedTest
    @MethodSource("pages")
    void aPageThatCannotBeLookedAtSaysWhy(Reason reason, byte[] file) {
        try (ScanFile scan = ScanFile.open(file)) {
            assertThat(scan.look(1).fault()).contains(reason);
        }
    }

    /** A JPEG whose own head declares more than the PDF around it says. */
    @Test
    void aPictureIsTakenByItsOwnHead() throws IOException {
        byte[] jpeg = new FakeScanner(1).back(new FakeScanner.Way(50, 0, 0.5, true));
        for (int i = 0; i + 9 < jpeg.length; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                jpeg[i + 5] = (byte) 0xf0;
                jpeg[i + 7] = (byte) 0xf0;
            }
        }
        byte[] within = HostileScans.picture(GRAY + "/Width 10/Height 10/Filter/DCTDecode", jpeg);
        try (ScanFile scan = ScanFile.open(within)) {
            long before = used();
            assertThat(scan.look(1).fault()).contains(Reason.TOO_MANY_PIXELS);
            assertThat(used() - before).isLessThan(ROOM);
        }
        assertThatThrownBy(() -> ScanFile.open(jpeg).close()).isInstanceOf(ScanFault.class);
    }

    /** A page of text alone is no blank page: nobody has looked at what it says. */
    @Test
    void aPageWithoutPicturesIsNotBlank() throws IOException {
        try (ScanFile scan = ScanFile.open(HostileScans.text("", "BT ET".getBytes(StandardCharsets.US_ASCII)))) {
            SeenPage seen = scan.look(1);
            assertThat(seen.blank()).isFalse();
            assertThat(seen.marks()).isEmpty();
            assertThat(seen.fault()).isEmpty();
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
