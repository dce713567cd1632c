package org.rostra.paper.scan;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.files.FileRefused;
import org.rostra.files.KeptFile;
import org.rostra.files.KeptFiles;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.CheckPaper;
import org.rostra.paper.Papers;
import org.rostra.paper.PrintCode;
import org.rostra.paper.Printout;
import org.rostra.print.scan.ScanFile;
import org.rostra.print.scan.ScanFile.Cut;
import org.rostra.print.scan.SeenPage;
import org.rostra.web.Answer;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scans of papers about one subject: attached there, listed, opened by whoever may read its papers. */
@Component
public class Scans {
    private static final int LATEST = 20;
    private static final int MOST = 500;

    private final ScanTable table;
    private final KeepScan keep;
    private final Papers papers;
    private final CheckPaper check;
    private final KeptFiles files;
    private final Access access;

    Scans(ScanTable table, KeepScan keep, Papers papers, CheckPaper check, KeptFiles files, Access access) {
        this.table = table;
        this.keep = keep;
        this.papers = papers;
        this.check = check;
        this.files = files;
        this.access = access;
    }

    /** Lets the act pass, or throws; before a file is looked at for it. */
    @Transactional(readOnly = true)
    public void require(Act act, Target target) {
        access.powers(act, target.through()).check(Action.SCAN_ATTACH);
    }

    /** True if the act may attach a scan there; for the form. */
    @Transactional(readOnly = true)
    public boolean mayAttach(Act act, Target target) {
        return access.may(act, Action.SCAN_ATTACH, target.through());
    }

    /**
     * Attaches a scan to the paper whose code is on it, which must be one about the subject; without a code that can be
     * read, to the paper that somebody says it shows.
     *
     * @param typed the check code as somebody typed or chose it; may be empty
     * @throws ScanRefused if it is a scan of something else, or nobody says of what
     */
    @Transactional
    public void attach(Act act, Target target, Reading reading, String typed) {
        access.check(act, Action.SCAN_ATTACH, target.through());
        List<Sheaf> sheaves = sheaves(act, target.subject(), reading, typed);
        table.hold(sheaves.stream().map(one -> one.paper().id()).toList());
        Map<UUID, Set<String>> before = table.sources(sheaves.stream().map(one -> one.paper().id()).toList());
        List<Sheaf> fresh = sheaves.stream()
                .filter(one -> !before.getOrDefault(one.paper().id(), Set.of()).contains(one.source()))
                .toList();
        if (fresh.isEmpty()) {
            throw ScanRefused.of("again", reading.name());
        }
        fresh.forEach(one -> keep.keep(act, one));
    }

    private List<Sheaf> sheaves(Act act, Subject subject, Reading reading, String typed) {
        List<PrintCode> codes = reading.codes();
        Map<PrintCode, Printout> known = papers.byCode(codes);
        for (SeenPage page : reading.pages()) {
            ScanMark.on(page).filter(code -> Optional.ofNullable(known.get(code)).map(Printout::subject)
                    .filter(subject::equals).isEmpty()).ifPresent(code -> {
                        throw ScanRefused.of("other", reading.name(), page.number(), code.grouped());
                    });
        }
        if (!codes.isEmpty()) {
            return byCode(act, reading, known);
        }
        return List.of(sheaf(act, chosen(subject, reading, typed), How.CHOSEN, reading, reading.pages()));
    }

    private Printout chosen(Subject subject, Reading reading, String typed) {
        if (typed.isBlank()) {
            throw reading.faulty().map(page -> ScanRefused.of("page", reading.name(), page.number(),
                    Message.of(ScanRefused.key(page.fault().orElseThrow()))))
                    .orElseGet(() -> ScanRefused.of("no-code", reading.name(), reading.pages().size()));
        }
        return PrintCode.find(typed).flatMap(code -> papers.byCode(List.of(code)).values().stream().findFirst())
                .filter(paper -> paper.subject().equals(subject))
                .orElseThrow(() -> ScanRefused.of("typed", typed.strip()));
    }

    /** What lies before the first code and behind each belongs to it: whoever attaches here says that it is of one case. */
    private List<Sheaf> byCode(Act act, Reading reading, Map<PrintCode, Printout> known) {
        Map<PrintCode, List<SeenPage>> pages = new LinkedHashMap<>();
        PrintCode now = reading.codes().getFirst();
        for (SeenPage page : reading.pages()) {
            now = ScanMark.on(page).orElse(now);
            pages.computeIfAbsent(now, _ -> new ArrayList<>()).add(page);
        }
        return pages.entrySet().stream().map(one -> sheaf(act, Objects.requireNonNull(known.get(one.getKey())),
                How.READ, reading, one.getValue())).toList();
    }

    private Sheaf sheaf(Act act, Printout paper, How how, Reading reading, List<SeenPage> pages) {
        boolean turned = pages.stream().anyMatch(page -> page.quarters() != 0);
        boolean whole = !turned && pages.size() == reading.pages().size();
        byte[] content = whole
                ? reading.content()
                : ScanFile.cut(pages.stream().map(page -> new Cut(reading.file(), page.number(), page.quarters()))
                        .toList());
        String ending = whole ? reading.file().ending() : "pdf";
        return new Sheaf(paper, how, IntStream.range(0, pages.size())
                .mapToObj(i -> reading.sha256() + ":" + pages.get(i).number()).toList(), turned,
                check.outdated(act, paper), content, stem(reading.name(), paper) + "." + ending);
    }

    private static String stem(String name, Printout paper) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.isBlank() ? paper.title() : stem;
    }

    /** The latest scans about the subject, newest first; the caller has found that it may be read. */
    @Transactional(readOnly = true)
    public List<Scan> latest(Subject subject) {
        return table.latest(subject, LATEST);
    }

    /** The files of the scans about the subject, in the order in which they came; the caller has found that it may be read. */
    @Transactional(readOnly = true)
    public List<KeptFile> files(Subject subject) {
        return table.latest(subject, MOST).reversed().stream().flatMap(scan -> files.find(scan.file()).stream())
                .toList();
    }

    /**
     * A scan about the subject, to be saved.
     *
     * @throws ScanRefused if its content is missing or altered
     */
    @Transactional(readOnly = true)
    public Answer.Download open(Act act, Target target, UUID id) {
        access.check(act, Action.SCAN_READ, target.through());
        Scan scan = table.find(id).filter(one -> one.subject().equals(target.subject())).orElseThrow(NotFound::new);
        KeptFile kept = files.find(scan.file()).orElseThrow(NotFound::new);
        InputStream content = content(kept);
        return new Answer.Download(kept.name(), kept.kind().mediaType(), out -> {
            try (content) {
                content.transferTo(out);
            }
        });
    }

    private InputStream content(KeptFile kept) {
        try {
            return files.open(kept);
        } catch (FileRefused refused) {
            throw ScanRefused.of(refused);
        }
    }
}
