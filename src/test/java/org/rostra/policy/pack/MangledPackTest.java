package org.rostra.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Whatever happens to a pack file, it loads or is refused with a place; nothing else. */
class MangledPackTest {
    @Property(tries = 500)
    void is_read_or_refused(@ForAll @IntRange(max = 6000) int at, @ForAll @IntRange(max = 40) int cut,
            @ForAll @StringLength(max = 6) String put) throws IOException {
        String good = Files.readString(InventedPackTest.file());
        int from = Math.min(at, good.length());
        String mangled = good.substring(0, from) + put + good.substring(Math.min(from + cut, good.length()));
        Path file = Files.createTempFile("mangled", ".yaml");
        try {
            Files.writeString(file, mangled);
            assertThat(PackLoader.load(file).hash()).hasSize(64);
        } catch (BadPack refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(
                    problem -> assertThat(problem.where().line()).isBetween(1, (int) mangled.lines().count() + 1));
        } catch (CharacterCodingException halfCharacter) {
            assertThat(put).isNotEmpty();
        } finally {
            Files.delete(file);
        }
    }
}
