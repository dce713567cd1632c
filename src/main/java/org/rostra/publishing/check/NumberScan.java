package org.rostra.publishing.check;

import java.util.List;
import org.rostra.web.Message;

/** Finds the numbers of persons in one pass: each digit is looked at a bounded number of times. */
final class NumberScan {
    private static final List<String> MONEY = Table.cues("money");
    private static final int LETTERS = 8;

    private final Phones phones;
    private final OwnNumbers own;
    private final Collector hints;
    private final Folded folded;
    private final Spans links;
    private final Digits window;

    NumberScan(Phones phones, OwnNumbers own, Collector hints, Spans links) {
        this.phones = phones;
        this.own = own;
        this.hints = hints;
        this.folded = hints.folded();
        this.links = links;
        this.window = new Digits(folded);
    }

    void scan() {
        char[] text = folded.text;
        boolean anyOwn = !own.none();
        for (int at = 0; at < text.length; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                at = number(at) - 1;
            } else if (anyOwn && c > ' ' && own.begins(c)) {
                at = Math.max(at, ownNumber(at) - 1);
            }
        }
    }

    /** Looks at the number that begins here; answers where to go on. */
    private int number(int from) {
        boolean fits = window.read(from);
        int lettered = ownNumber(from);
        if (!fits) {
            return Math.max(window.firstEnd, lettered);
        }
        int length = Identity.length(window, folded);
        if (length > 0) {
            int end = length == 17 ? Identity.xAt(window, folded) : window.ends[length];
            return told(HintKind.IDENTITY_NUMBER, Weight.STRONG, from, end);
        }
        if (lettered > 0) {
            return Math.max(lettered, window.firstEnd);
        }
        return window.count < 7 || links.hold(from) || glued(from) ? window.firstEnd : other(from);
    }

    private int other(int from) {
        int length = phones.mobile(window);
        if (length > 0 && alone(length)) {
            return told(HintKind.MOBILE_NUMBER, Weight.STRONG, from, window.ends[length]);
        }
        length = Cards.length(window);
        if (length > 0 && alone(length)) {
            return told(HintKind.BANK_CARD, Weight.STRONG, from, window.ends[length]);
        }
        length = phones.landline(window, folded);
        if (length > 0 && alone(length)) {
            return told(HintKind.LANDLINE_NUMBER, Weight.SOFT, from, window.ends[length]);
        }
        return window.firstEnd;
    }

    private int ownNumber(int from) {
        int end = own.end(folded, from);
        return end == 0 ? 0 : told(HintKind.OWN_NUMBER, Weight.STRONG, from, end);
    }

    private int told(HintKind kind, Weight weight, int from, int to) {
        hints.add(kind, weight, from, to, Message.of("publishing-check." + kind.code()));
        return to;
    }

    /** Part of a decimal, or of a mixture of letters and digits such as a digest. */
    private boolean glued(int from) {
        char before = folded.before(from);
        if (before == '.' || before == ',') {
            return Folded.digit(folded.at(from - 2));
        }
        if (!Folded.letter(before) && before != '_') {
            return false;
        }
        int at = from - 1;
        while (from - at < LETTERS && Folded.letter(folded.at(at))) {
            at--;
        }
        return Folded.digit(folded.at(at)) || folded.at(at) == '_' || Folded.letter(folded.at(at));
    }

    /** Neither goes on behind, nor counts something. */
    private boolean alone(int length) {
        int end = window.ends[length];
        char behind = folded.at(end);
        if (Folded.letter(behind) || behind == '_' || behind == '.' && Folded.digit(folded.at(end + 1))) {
            return false;
        }
        String rest = folded.part(behind == ' ' ? end + 1 : end, end + 4);
        return MONEY.stream().noneMatch(rest::startsWith);
    }
}
