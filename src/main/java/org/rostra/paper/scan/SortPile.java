package org.rostra.paper.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.Papers;
import org.rostra.paper.PrintCode;
import org.rostra.paper.Printout;
import org.rostra.paper.scan.Pile.Page;
import org.rostra.paper.scan.Pile.Part;
import org.rostra.paper.scan.SortedPile.Line;
import org.springframework.stereotype.Component;

/** Sorts a pile: by the codes on its pages, by what was attached before, and by what the act may attach to. */
@Component
class SortPile {
    private final Papers papers;
    private final ScanTable scans;
    private final Access access;

    SortPile(Papers papers, ScanTable scans, Access access) {
        this.papers = papers;
        this.scans = scans;
        this.access = access;
    }

    SortedPile sort(Act act, Pile pile) {
        Map<PrintCode, Printout> known = open(act, papers.byCode(pile.parts().stream()
                .flatMap(part -> part.found().stream()).flatMap(page -> page.code().stream()).distinct().toList()));
        Map<UUID, Set<String>> before = scans.sources(known.values().stream().map(Printout::id).toList());
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Part part : pile.parts()) {
            for (Page page : part.found()) {
                lines.add(line(part, page, known, before, seen.add(part.sha256() + ":" + page.number())));
            }
        }
        return new SortedPile(pile, again(lines, before));
    }

    /** Those about what the act may attach to: of others nobody learns that they are there. */
    private Map<PrintCode, Printout> open(Act act, Map<PrintCode, Printout> all) {
        Map<Subject, Boolean> may = new HashMap<>();
        return all.entrySet().stream().filter(one -> may.computeIfAbsent(one.getValue().subject(),
                subject -> access.may(act, Action.SCAN_ATTACH, subject)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Line line(Part part, Page page, Map<PrintCode, Printout> known, Map<UUID, Set<String>> before,
            boolean first) {
        Optional<Printout> paper = page.code().map(known::get);
        return new Line(part, page, verdict(page, paper, first), paper,
                paper.filter(one -> before.containsKey(one.id())).isPresent());
    }

    private static Verdict verdict(Page page, Optional<Printout> paper, boolean first) {
        if (page.scan().isPresent()) {
            return Verdict.ATTACHED;
        }
        if (page.fault().isPresent()) {
            return Verdict.UNREADABLE;
        }
        if (page.blank()) {
            return Verdict.BLANK;
        }
        if (page.code().isEmpty()) {
            return Verdict.NO_CODE;
        }
        return paper.isEmpty() ? Verdict.UNKNOWN : first ? Verdict.ATTACH : Verdict.AGAIN;
    }

    /** Papers all pages of which came in this way before. */
    private static List<Line> again(List<Line> lines, Map<UUID, Set<String>> before) {
        Map<UUID, String> sources = lines.stream().filter(line -> line.verdict() == Verdict.ATTACH)
                .collect(Collectors.groupingBy(line -> line.paper().orElseThrow().id(),
                        Collectors.collectingAndThen(Collectors.mapping(Line::key, Collectors.toList()), Digest::of)));
        return lines.stream().map(line -> line.verdict() == Verdict.ATTACH
                && before.getOrDefault(line.paper().orElseThrow().id(), Set.of())
                        .contains(sources.get(line.paper().orElseThrow().id()))
                                ? new Line(line.part(), line.page(), Verdict.AGAIN, line.paper(), true)
                                : line)
                .toList();
    }
}
