package org.rostra.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.archive.check.Bag;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Attachments;
import org.rostra.security.House;

/** A house in which something is concluded, and the packages that are made of it. */
final class ArchiveHouse implements AutoCloseable {
    final House house;
    final University university;

    ArchiveHouse(String... settings) {
        house = House.on(TestDatabase.fresh(), settings);
        university = new University(house);
        university.on("2026-03-02");
    }

    <T> T bean(Class<T> type) {
        return university.bean(type);
    }

    /** A case that went back once, with a file, and was approved. */
    CaseFile ended() {
        UUID account = university.draft("custodian", "BIZ", "湖南财院䶮苑", "wechat-official");
        bean(Attachments.class).add(university.by("custodian"), account, new Attachments.Upload(Attachments.OTHER,
                "证明%20.pdf", new ByteArrayInputStream(certificate())));
        CaseFile file = university.submit("custodian", account);
        for (String decider : List.of("dean", "clerk", "publicity-head")) {
            university.approve(decider, file);
        }
        return file;
    }

    static byte[] certificate() {
        try (InputStream in = Objects.requireNonNull(ArchiveHouse.class.getResourceAsStream("/demo/certificate.pdf"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a package of the matter; its parts as they come out. */
    List<byte[]> make(Subject matter) {
        UUID id = bean(Archives.class).begin(university.by("clerk"), matter);
        bean(ArchiveWork.class).begin(id, Duration.ofMinutes(5));
        return take(matter, id);
    }

    List<byte[]> take(Subject matter, UUID id) {
        ArchivePackage made = bean(Archives.class).of(university.by("clerk"), matter).stream()
                .filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        List<byte[]> parts = new ArrayList<>();
        for (ArchivePackage.Part part : made.parts()) {
            try (InputStream in = bean(Archives.class).open(university.by("clerk"), matter, id, part.number())
                    .content()) {
                parts.add(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return parts;
    }

    Bag bag(Subject matter) {
        return Bag.of(make(matter).getFirst());
    }

    @Override
    public void close() {
        house.close();
    }
}
