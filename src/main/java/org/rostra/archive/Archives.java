package org.rostra.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.archive.ArchiveMatter.Holding;
import org.rostra.archive.ArchivePackage.Part;
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

/** Packages for the archive (归档包): begun here, made by {@link ArchiveWork}, taken out here. */
@Component
public class Archives {
    private static final int LATEST = 5;

    private final ArchiveTable table;
    private final Map<String, ArchiveMatter> matters;
    private final FileStore store;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    Archives(ArchiveTable table, List<ArchiveMatter> matters, @Qualifier(FileStore.MADE) FileStore store,
            Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.matters = matters.stream().collect(Collectors.toMap(ArchiveMatter::kind, Function.identity()));
        this.store = store;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** Who keeps the matter. */
    public ArchiveMatter matter(Subject subject) {
        return Optional.ofNullable(matters.get(subject.kind())).orElseThrow(NotFound::new);
    }

    /** What a package of the matter would be. */
    @Transactional(readOnly = true)
    public Holding holding(Act act, Subject subject) {
        access.check(act, Action.ARCHIVE_READ);
        return matter(subject).holding(act, subject).orElseThrow(NotFound::new);
    }

    /** Those of a matter, the latest first. */
    @Transactional(readOnly = true)
    public List<ArchivePackage> of(Act act, Subject subject) {
        access.check(act, Action.ARCHIVE_READ);
        return table.of(subject, LATEST);
    }

    /**
     * Writes down that a package is to be made.
     *
     * @throws ArchiveRefused if nothing of the matter is concluded, or one of it is being made
     */
    @Transactional
    public UUID begin(Act act, Subject subject) {
        access.check(act, Action.ARCHIVE_MAKE);
        ledger.claim(act);
        Holding holding = matter(subject).holding(act, subject).orElseThrow(NotFound::new);
        if (holding.records() == 0) {
            throw refused(Why.NOTHING_ENDED);
        }
        UUID id = Ids.next();
        String name = holding.name() + "-" + act.today().toString().replace("-", "");
        if (!table.begin(id, subject, name, act)) {
            throw refused(Why.AT_WORK);
        }
        ledger.begin(act, Entry.of(new Subject(ArchivePackage.KIND, id), "archive.begun")
                .under(regulation.basis(Rule.PACKAGE_KEPT).id(), Rule.PACKAGE_KEPT.id())
                .with("matter", subject.toString()));
        return id;
    }

    /** A part to be saved. */
    public record Opened(String name, InputStream content) {}

    /**
     * A part of a package of the matter; the ledger keeps who took it out.
     *
     * @throws ArchiveRefused if it is not here any more
     */
    @Transactional
    public Opened open(Act act, Subject subject, UUID id, int part) {
        access.check(act, Action.ARCHIVE_READ);
        ArchivePackage made = table.find(id).filter(one -> one.made() && one.matter().equals(subject))
                .orElseThrow(NotFound::new);
        Part wanted = made.parts().stream().filter(one -> one.number() == part).findFirst().orElseThrow(NotFound::new);
        InputStream content = content(wanted);
        ledger.record(act, Entry.of(made.asSubject(), "archive.taken").with("part", part)
                .with("sha256", wanted.sha256()));
        return new Opened(file(made.name(), part), content);
    }

    private InputStream content(Part part) {
        try {
            return store.open(new Sha256(part.sha256())).orElseThrow(() -> refused(Why.FILE_GONE));
        } catch (FileStore.AlteredContent _) {
            throw refused(Why.FILE_GONE);
        } catch (IOException e) {
            throw new UncheckedIOException("package cannot be read", e);
        }
    }

    /** What the file of a part is called, without its ending the folder in it. */
    static String stem(String name, int part) {
        return name + "-" + String.format(java.util.Locale.ROOT, "%03d", part);
    }

    private static String file(String name, int part) {
        return stem(name, part) + ".zip";
    }

    private ArchiveRefused refused(Why why) {
        return new ArchiveRefused(why, regulation.basis(Rule.PACKAGE_KEPT));
    }
}
