package org.rostra.directory.intake;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Fields;
import org.rostra.directory.Says;
import org.rostra.policy.Argument;

/** Staff and student numbers in lists, and what spreadsheets do to them. */
final class Numbers {
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern APOSTROPHES = Pattern.compile("^['`\\u2018\\u2019\\u00b4]+|['`\\u2019]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern POINT_ZERO = Pattern.compile("^(\\d+)\\.0+$");
    /** A list of mixed numbers has no usual length. */
    private static final double MOST = 0.6;

    private Numbers() {
    }

    /**
     * The number without what nobody meant by it: wide digits, spaces, the apostrophe that keeps a text a text, a
     * fraction of nothing.
     *
     * @throws DirectoryRefused if it is missing, is none, or was rounded by a spreadsheet
     */
    static String read(String text) {
        String plain = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        String bare = POINT_ZERO.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll("$1");
        if (SCIENTIFIC.matcher(bare).matches()) {
            throw DirectoryRefused.of(Says.NUMBER_DAMAGED, new Argument.Text(text));
        }
        return Fields.number(bare);
    }

    static boolean digits(String number) {
        return DIGITS.matcher(number).matches();
    }

    /** The number without the zeros in front of it. */
    static String bare(String number) {
        int first = 0;
        while (first < number.length() && number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }

    /** The length that most numbers of digits have; 0 where there is none. */
    static int usualLength(Collection<String> numbers) {
        Map<Integer, Long> lengths = numbers.stream().filter(Numbers::digits)
                .collect(Collectors.groupingBy(String::length, Collectors.counting()));
        return lengths.entrySet().stream().filter(each -> each.getValue() > numbers.size() * MOST)
                .map(Map.Entry::getKey).findFirst().orElse(0);
    }

    /** Whether zeros in front may have been lost. */
    static boolean shorter(String number, int usual) {
        return number.length() < usual && digits(number);
    }
}
