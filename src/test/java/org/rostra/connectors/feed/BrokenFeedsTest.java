package org.rostra.connectors.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Feeds that were damaged on the way: whatever is left of them, an answer comes. */
class BrokenFeedsTest {
    private static final Path FEEDS = Path.of("src/test/resources/org/rostra/connectors/feeds");
    private static final byte[] PIECES = "<>&\"'/!?-[]:;=# \n\0\u0001x".getBytes(StandardCharsets.UTF_8);
    private static final int TRIES = Integer.getInteger("rostra.tries", 25);
    private final Random random = new Random(20180047);

    @Test
    void anAnswerComesWhateverIsLeft() throws IOException {
        try (var files = Files.list(FEEDS)) {
            for (Path file : files.sorted().toList()) {
                byte[] whole = Files.readAllBytes(file);
                for (int i = 0; i < TRIES && whole.length > 0; i++) {
                    byte[] damaged = damaged(whole);
                    assertThat(new FeedReader().read(damaged, i % 3 == 0 ? "text/xml; charset=gbk" : null, URI.create(
                            "https://news.example.edu.cn/feed.xml"))).as(file.toString()).isNotNull();
                }
            }
        }
    }

    private byte[] damaged(byte[] whole) {
        byte[] bytes = random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int i = random.nextInt(20); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = random.nextInt(4) == 0
                    ? (byte) random.nextInt(256)
                    : PIECES[random.nextInt(PIECES.length)];
        }
        return bytes;
    }
}
