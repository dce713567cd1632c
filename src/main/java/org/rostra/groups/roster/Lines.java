package org.rostra.groups.roster;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rostra.groups.roster.Lexicon.Kind;
import org.rostra.text.Normalised;

/** Tells members from what was said in the group and from what the app writes around its list. Goes on from line to line. */
final class Lines {
    enum Sort {
        MEMBER, CHAT,
        /** Of the app's page: counts, headings, letters of the index. */
        NOISE
    }

    private static final int LONGEST = 150;
    private static final int LONGEST_SENDER = 24;
    private static final int RULE = 4;
    private static final String INDEX = "#";
    private static final int SAID = 3;
    private static final int TABLE = 2;
    private static final Pattern TIME = Pattern.compile("(?<!\\d)(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?![\\d:])");
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\p{Punct}\\s]+");
    private static final Pattern BORDERS = Pattern.compile("[|\\s]*");
    private static final String COUNT = "\\d{1,4}";
    private static final String SEVERAL = "[\u3001,;]";

    private boolean afterSender;

    Sort sort(String source) {
        String line = source.substring(0, Math.min(source.length(), Reading.CONSIDERED));
        String text = Normalised.text(line.replace('\t', '|'));
        String key = Normalised.key(line);
        boolean answers = afterSender;
        afterSender = false;
        if (key.isEmpty()) {
            return decoration(text) ? Sort.MEMBER : Sort.NOISE;
        }
        boolean table = text.chars().filter(c -> c == '|').count() >= TABLE;
        if (!table && (system(text) || stamped(text) || source.length() > LONGEST)) {
            return Sort.CHAT;
        }
        if (page(line, text, key)) {
            return Sort.NOISE;
        }
        boolean said = Speech.phrase(key) || sender(text) || Speech.weight(text) >= SAID;
        return !table && (said || answers && Speech.signs(text) > 0) ? Sort.CHAT : Sort.MEMBER;
    }

    /** Whether the line lists several members. */
    boolean several(String line) {
        List<String> parts = Stream.of(Normalised.text(line).split(SEVERAL)).map(Normalised::key).toList();
        return parts.size() > 2 && parts.stream().allMatch(RealName::likely);
    }

    /** A nickname of signs, and no rule drawn between members. */
    private static boolean decoration(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL)
                || !BORDERS.matcher(text).matches() && text.length() < RULE && !text.equals(INDEX);
    }

    private static boolean system(String text) {
        return text.startsWith("@") || Lexicon.words(Kind.SYSTEM).stream().anyMatch(text::contains);
    }

    /** A time of day; with a sender in front of it and nothing more, what he said comes next. */
    private boolean stamped(String text) {
        if (!TIME.matcher(text).find()) {
            return false;
        }
        String rest = NUMBERS.matcher(text).replaceAll(" ");
        for (String word : Lexicon.words(Kind.STAMP)) {
            rest = rest.replace(word, " ");
        }
        afterSender = !rest.isBlank() && rest.strip().length() <= LONGEST_SENDER && Speech.weight(rest) == 0;
        return true;
    }

    private static boolean page(String line, String text, String key) {
        String words = key.replaceAll("\\d+", "");
        if (key.matches(COUNT) || Lexicon.is(Kind.NOISE, words)) {
            return true;
        }
        List<Piece> pieces = Reading.of(line).pieces();
        return key.length() == 1 && Character.isUpperCase(line.strip().codePointAt(0)) && text.length() == 1
                || pieces.stream().allMatch(piece -> Lexicon.beside(piece.text()) == Kind.LABEL);
    }

    /** Somebody, a colon, and what he said. */
    private boolean sender(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon > LONGEST_SENDER || Lexicon.explains(Normalised.key(text.substring(0, colon)),
                Set.of())) {
            return false;
        }
        String said = text.substring(colon + 1).strip();
        if (said.isEmpty()) {
            afterSender = true;
            return true;
        }
        String key = Normalised.key(said);
        return Speech.phrase(key) || Speech.weight(said) > 0 || !shaped(said) && key.length() > 7;
    }

    /** Whether the line has the shape of a member: a number, a class, a name. */
    private static boolean shaped(String text) {
        return Reading.of(text).pieces().stream().anyMatch(piece -> piece.digits() && piece.length() > 2
                || piece.han() && (Lexicon.explains(piece.text(), Set.of())
                        || RealName.likely(piece.text())));
    }
}
