package org.rostra.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostra.archive.ArchivePackage.Part;
import org.rostra.archive.ArchivePackage.State;
import org.rostra.archive.bag.Digests;
import org.rostra.files.FileStore;
import org.rostra.files.Sha256;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a package stands, step by step, each with its line in the ledger. */
@Component
class KeepPackage {
    private static final int AT_ONCE = 50;

    private final ArchiveTable table;
    private final Retentions retentions;
    private final FileStore store;
    private final Regulation regulation;
    private final Ledger ledger;

    KeepPackage(ArchiveTable table, Retentions retentions, @Qualifier(FileStore.MADE) FileStore store,
            Regulation regulation, Ledger ledger) {
        this.table = table;
        this.retentions = retentions;
        this.store = store;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Fixes which records it holds: all of them, or none where something fails. */
    @Transactional
    ArchivePackage list(ArchivePackage pack, int leftOut, Function<@Nullable UUID, List<Subject>> records) {
        int all = 0;
        List<Subject> some = records.apply(null);
        while (!some.isEmpty()) {
            table.list(pack.id(), all, some);
            all += some.size();
            some = records.apply(some.getLast().id());
        }
        table.listed(pack.id(), all, leftOut);
        return table.find(pack.id()).orElseThrow();
    }

    @Transactional
    void part(UUID id, Part part, String manifest, Instant now) {
        table.part(id, part, manifest);
        ledger.record(Act.bySystem(now), Entry.of(subject(id), "archive.part-made").with("part", part.number())
                .with("records", part.records()).with("sha256", part.sha256()).with("manifest", manifest));
    }

    /** It is made: how much is in it, and one digest that stands for the manifests of all its parts. */
    @Transactional
    void finish(UUID id, Act begun, Instant now) {
        Act act = Act.of(begun.actor(), Ids.next(), now);
        ArchivePackage pack = table.find(id).orElseThrow();
        table.finish(id, retentions.until(act.today()));
        ledger.record(act, under(Entry.of(subject(id), "archive.made")).with("matter", pack.matter().toString())
                .with("records", pack.records()).with("left-out", pack.leftOut()).with("parts", pack.parts().size())
                .with("manifests", digest(table.manifests(id))));
    }

    @Transactional
    void failed(UUID id, String why, int place, Instant now) {
        List<Part> parts = table.find(id).map(ArchivePackage::parts).orElse(List.of());
        parts.forEach(part -> drop(id, part));
        table.end(id, State.FAILED);
        table.why(id, why, place);
        ledger.record(Act.bySystem(now),
                under(Entry.of(subject(id), "archive.failed")).with("why", why).with("record", place));
    }

    /** Deletes some of those whose time is over; tells how many. */
    @Transactional
    public int expire(Act act) {
        List<ArchivePackage> past = table.past(act.today(), AT_ONCE);
        past.forEach(pack -> {
            pack.parts().forEach(part -> drop(pack.id(), part));
            table.end(pack.id(), State.GONE);
            ledger.record(act, under(Entry.of(subject(pack.id()), "archive.deleted")));
        });
        return past.size();
    }

    private void drop(UUID id, Part part) {
        try {
            if (!table.elsewhere(id, part.sha256())) {
                store.drop(new Sha256(part.sha256()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("package cannot be deleted", e);
        }
    }

    private Entry under(Entry entry) {
        return entry.under(regulation.basis(Rule.PACKAGE_KEPT).id(), Rule.PACKAGE_KEPT.id());
    }

    private static Subject subject(UUID id) {
        return new Subject(ArchivePackage.KIND, id);
    }

    private static String digest(List<String> manifests) {
        MessageDigest digest = Digests.sha256();
        manifests.forEach(one -> digest.update(one.getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
