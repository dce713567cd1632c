package org.rostra.groups.roster;

import java.util.regex.Pattern;
import org.rostra.groups.roster.Lexicon.Kind;

/** How much a text sounds like something said. */
final class Speech {
    private static final Pattern SENTENCE = Pattern.compile("[?!\u3002][\\s\\p{So}]*$");
    private static final Pattern CLAUSES = Pattern.compile("\\p{IsHan}[,\uff0c\u3002!?;]\\s*\\p{IsHan}");
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[,\uff0c\u3002!?;~\\s]+|$");
    private static final int MOST_WORDS = 4;
    private static final int LONG = 12;

    private Speech() {
    }

    /** Whether this is, but for what is drawn out at its end, something people answer. */
    static boolean phrase(String key) {
        String rest = key;
        while (!rest.isEmpty()) {
            if (Lexicon.is(Kind.SAID, rest)) {
                return true;
            }
            String end = rest.substring(rest.length() - 1);
            boolean drawnOut = rest.length() > 2 && (Lexicon.is(Kind.PARTICLE, end)
                    || rest.endsWith(end + end));
            rest = drawnOut ? rest.substring(0, rest.length() - 1) : "";
        }
        return false;
    }

    static int weight(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        int clauses = CLAUSES.matcher(text).find() ? 1 : 0;
        return signs(text) + clauses + (int) Math.min(MOST_WORDS, han / LONG);
    }

    /** The words of speech alone, without length and clauses. */
    static int signs(String text) {
        int weight = SENTENCE.matcher(text).find() ? 2 : 0;
        weight += Math.min(MOST_WORDS, Lexicon.count(Kind.SPEECH, text));
        for (String clause : CLAUSE_ENDS.split(text)) {
            weight += Lexicon.words(Kind.PARTICLE).stream().anyMatch(clause::endsWith) ? 1 : 0;
        }
        return weight;
    }
}
