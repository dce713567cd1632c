package org.rostra.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.Regulation;
import org.rostra.policy.WordList;
import org.rostra.review.ReviewLetters.Matter;
import org.rostra.review.dossier.Finding;
import org.rostra.web.Texts;

/** What in a dossier made somebody look at it by itself, as a letter tells it. */
record Evidence(List<Finding> findings) {
    static Evidence of(Matter matter) {
        return new Evidence(matter.dossier().findings().stream()
                .filter(one -> matter.review().exceptions().contains(one.what())).toList());
    }

    List<ClauseId> clauses() {
        return findings.stream().map(Finding::words).map(WordList.Entry::clause).flatMap(Optional::stream).toList();
    }

    String in(Texts t, Regulation regulation) {
        return findings.isEmpty()
                ? t.get("review.letter.evidence.none")
                : IntStream.range(0, findings.size()).mapToObj(i -> t.get("review.letter.evidence.line", i + 1,
                        findings.get(i).words().text().in(t.locale()), seen(findings.get(i), t, regulation)))
                        .collect(Collectors.joining("\n"));
    }

    private static String seen(Finding finding, Texts t, Regulation regulation) {
        String seen = t.get(finding.evidence());
        return finding.words().clause().map(clause -> t.get("review.letter.evidence.under", seen,
                regulation.clause(clause).citation().in(t.locale()))).orElse(seen);
    }
}
