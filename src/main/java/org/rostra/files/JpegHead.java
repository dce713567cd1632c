package org.rostra.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The segments of a JPEG file (ITU-T T.81, annex B), as far as they tell its size. */
final class JpegHead {
    static final int START = 0xffd8;
    static final int END = 0xd9;
    static final int SCAN = 0xda;

    private JpegHead() {
    }

    /** The file does not follow the format. */
    static final class NotJpeg extends IOException {
        private static final long serialVersionUID = 1L;
    }

    static Look.Pixels read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readUnsignedShort() != START) {
                throw new NotJpeg();
            }
            while (true) {
                int marker = marker(in);
                if (marker == SCAN || marker == END) {
                    throw new NotJpeg();
                }
                int length = length(in);
                if (isFrame(marker)) {
                    in.skipNBytes(1);
                    long height = in.readUnsignedShort();
                    return new Look.Pixels(in.readUnsignedShort(), height);
                }
                in.skipNBytes(length);
            }
        }
    }

    /** The next marker's second byte; markers may be led by any number of fill bytes. */
    static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw new NotJpeg();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** The length of what follows in a segment, without the two bytes that tell it. */
    static int length(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new NotJpeg();
        }
        return length;
    }

    /** Start of frame: C0 to CF without the tables DHT, JPG and DAC among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
