package org.rostra.directory.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Fields;
import org.rostra.directory.Says;
import org.rostra.policy.Argument;
import org.rostra.sheets.Row;

/** Staff and student numbers in lists, and what spreadsheets do to them. */
final class Numbers {
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** A list of mixed numbers has no usual length. */
    private static final double MOST = 0.6;

    private Numbers() {
    }

    /** @throws DirectoryRefused if it is missing, was rounded by a spreadsheet, or stands in an earlier row */
    static String read(String text, Map<String, Integer> firsts, Row row) {
        if (SCIENTIFIC.matcher(text).matches()) {
            throw DirectoryRefused.of(Says.NUMBER_DAMAGED, new Argument.Text(text));
        }
        String number = Fields.number(text);
        Integer first = firsts.putIfAbsent(number, row.number());
        if (first != null) {
            throw DirectoryRefused.of(Says.ROW_TWICE, new Argument.Text(number), new Argument.Count(first));
        }
        return number;
    }

    /** The length that most numbers of digits have; 0 where there is none. */
    static int usualLength(List<String> numbers) {
        Map<Integer, Long> lengths = numbers.stream().filter(number -> DIGITS.matcher(number).matches())
                .collect(Collectors.groupingBy(String::length, Collectors.counting()));
        return lengths.entrySet().stream().filter(each -> each.getValue() > numbers.size() * MOST)
                .map(Map.Entry::getKey).findFirst().orElse(0);
    }

    /** Whether zeros in front may have been lost. */
    static boolean shorter(String number, int usual) {
        return number.length() < usual && DIGITS.matcher(number).matches();
    }
}
