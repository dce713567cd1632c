package org.rostra.publishing.check;

import java.util.List;
import org.rostra.text.Words;
import org.rostra.web.Message;

/** Says of each term that stands in a draft whether it is worth a hint. */
final class TermJudge implements TermScan.Heard {
    private static final List<String> BEFORE = Table.cues("historic-before");
    private static final List<String> AFTER = Table.cues("historic-after");
    private static final List<String> LIVES = Table.cues("biography");
    private static final List<String> UNIT = Table.cues("unit-before");
    private static final List<String> ORDINAL = Table.cues("ordinal");
    private static final String ORDINAL_FIRST = Table.cues("first").getFirst();
    private static final String FORMERLY = Table.cues("formerly").getFirst();
    private static final int LOOK_BEFORE = 12;
    private static final int LOOK_AFTER = 12;

    private final Collector hints;
    private final Folded folded;
    private final boolean advertising;

    TermJudge(Collector hints, boolean advertising) {
        this.hints = hints;
        this.folded = hints.folded();
        this.advertising = advertising;
    }

    @Override
    public void term(int from, int to, Term term) {
        switch (term.role()) {
            case OWN -> own(from, to, term);
            case GOOD -> {
            }
            case OLD_NAME -> name(HintKind.OLD_NAME, Weight.STRONG, from, to, term);
            case UNKNOWN_NAME -> name(HintKind.UNKNOWN_NAME, Weight.SOFT, from, to, term);
            case CONFUSION -> confusion(from, to, term);
            case PROMOTION, ADVERTISING -> promise(from, to, term);
            case SUPERLATIVE -> superlative(from, to);
        }
    }

    private void own(int from, int to, Term term) {
        if (!cutsWord(from, to)) {
            Message why = term.why().isEmpty()
                    ? Message.of("publishing-check.own-term")
                    : Message.of("publishing-check.own-term-why", term.why());
            hints.add(HintKind.OWN_TERM, Weight.STRONG, from, to, term.replacement(), why);
        }
    }

    /** A name told as history is right as it stands; one after another institution's name is that of a part of it. */
    private void name(HintKind kind, Weight weight, int from, int to, Term term) {
        boolean part = UNIT.stream().anyMatch(word -> folded.part(from - word.length(), from).equals(word));
        String before = lastClause(folded.part(from - LOOK_BEFORE, from));
        if (part || historic(before, to)) {
            return;
        }
        boolean life = LIVES.stream().anyMatch(before::contains);
        hints.add(kind, life ? Weight.SOFT : weight, from, to, term.replacement(),
                Message.of("publishing-check." + kind.code(), term.text(), term.replacement().orElse("")));
    }

    private boolean historic(String before, int to) {
        String after = folded.part(to, to + LOOK_AFTER);
        return before.endsWith(FORMERLY) || BEFORE.stream().anyMatch(before::contains)
                || AFTER.stream().anyMatch(after::contains);
    }

    private static String lastClause(String before) {
        int stop = Math.max(before.lastIndexOf('\u3002'), before.lastIndexOf('\n'));
        return before.substring(stop + 1);
    }

    /** Where only the kind of character is wrong, right and wrong are the same to the search: the writing tells. */
    private void confusion(int from, int to, Term term) {
        if (term.sameFolded() ? folded.found(from, to).equals(term.text()) : !WordBreaks.cross(folded, from, to)) {
            hints.add(HintKind.WORD_CONFUSION, Weight.SOFT, from, to, term.replacement(),
                    Message.of("publishing-check.word-confusion", term.replacement().orElse("")));
        }
    }

    private void promise(int from, int to, Term term) {
        boolean clear = term.role() == Term.Role.PROMOTION;
        if (!advertising && !clear || cutsWord(from, to) || ordinal(to, term) || WordBreaks.cross(folded, from, to)) {
            return;
        }
        hints.add(HintKind.ADVERTISING, advertising ? Weight.STRONG : Weight.SOFT, from, to,
                Message.of(advertising ? "publishing-check.advertising" : "publishing-check.promotional"));
    }

    /** Most of anything, in an advertisement; lists never hold them all. */
    private void superlative(int from, int to) {
        if (advertising && WordBreaks.han(folded.at(to))) {
            int end = Words.cost(folded.part(to, to + 2), 0, Math.min(2, folded.length() - to)) >= 0 ? to + 2 : to + 1;
            hints.add(HintKind.ADVERTISING, Weight.STRONG, from, Math.min(end, folded.length()),
                    Message.of("publishing-check.advertising"));
        }
    }

    /** 'First' before what is counted is a number, no praise. */
    private boolean ordinal(int to, Term term) {
        return term.text().length() == 2 && term.text().equals(ORDINAL_FIRST)
                && ORDINAL.contains(String.valueOf(folded.at(to)));
    }

    private boolean cutsWord(int from, int to) {
        return latin(folded.at(from)) && latin(folded.before(from))
                || latin(folded.at(to - 1)) && latin(folded.at(to));
    }

    private static boolean latin(char c) {
        return Folded.digit(c) || Folded.letter(c);
    }
}
