package org.rostra.registry.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.rostra.access.NotFound;
import org.rostra.files.KeptFile;
import org.rostra.files.KeptFiles;
import org.rostra.files.NewFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.springframework.stereotype.Component;

/** Where empty forms and what was filled in lie. */
@Component
class BookFiles {
    private final KeptFiles files;

    BookFiles(KeptFiles files) {
        this.files = files;
    }

    /** What is done with a form while it lies in a file of its own. */
    interface Use<T> {
        T of(Path file) throws IOException;
    }

    /** Each is a subject by itself, so that years of them find room. */
    KeptFile keep(Act act, UUID subject, String name, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            return files.keep(new NewFile(Ids.next(), name, act.person().orElseThrow(), act.at(), BookTemplate.KIND,
                    subject, BookTemplate.KIND), in);
        }
    }

    KeptFile get(UUID file) {
        return files.find(file).orElseThrow(NotFound::new);
    }

    InputStream open(UUID file) {
        return files.open(get(file));
    }

    <T> T with(UUID file, Use<T> use) {
        try {
            Path copy = Files.createTempFile("rostra-book", ".xlsx");
            try (InputStream in = open(file)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return use.of(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a kept form cannot be read", e);
        }
    }
}
