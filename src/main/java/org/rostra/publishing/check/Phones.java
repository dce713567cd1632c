package org.rostra.publishing.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Telephone numbers of mobile and fixed lines; those an institution publishes itself are passed over. */
final class Phones {
    private static final List<String> CUES = Table.cues("phone");
    private static final int MOBILE = 11;
    private static final int LOOK_BEFORE = 12;
    private static final Set<String> GROUPINGS = Set.of("11", "344", "38", "74", "335", "56", "47", "11111111111");
    private static final String CHINA = "86";

    private final Set<String> published;

    Phones(List<String> published) {
        this.published = published.stream().map(Phones::digits).collect(Collectors.toSet());
    }

    /** How many digits of the window a mobile number takes, its country's code included; 0 if none begins here. */
    int mobile(Digits window) {
        int code = code(window);
        int length = code + MOBILE;
        if (window.groupsOf(length) == 0 || !mobile(window.digits, code) || !grouping(window, code, length)) {
            return 0;
        }
        return published.contains(new String(window.digits, code, MOBILE)) ? 0 : length;
    }

    private static boolean mobile(char[] digits, int from) {
        char second = digits[from + 1];
        char third = digits[from + 2];
        return digits[from] == '1' && switch (second) {
            case '3', '8', '9' -> true;
            case '4' -> third != '2' && third != '3';
            case '5' -> third != '4';
            case '6' -> third == '2' || third >= '5' && third <= '7';
            case '7' -> third != '9';
            default -> false;
        };
    }

    private static boolean grouping(Digits window, int code, int length) {
        var sizes = new StringBuilder();
        int sum = 0;
        for (int i = 0; sum < length; i++) {
            int size = window.sizes[i];
            sum += size;
            int left = code > 0 && sum - size < code ? size - code : size;
            if (left > 0) {
                sizes.append(left);
            }
        }
        return GROUPINGS.contains(sizes.toString());
    }

    /** The digits of the country's code before the number: 86 or 0086. */
    private static int code(Digits window) {
        for (String code : new String[]{CHINA, "00" + CHINA}) {
            if (window.count >= code.length() && code.equals(new String(window.digits, 0, code.length()))) {
                return code.length();
            }
        }
        return 0;
    }

    /** How many digits of the window the number of a fixed line takes. */
    int landline(Digits window, Folded folded) {
        int code = code(window);
        boolean national = code == 0 && window.digits[0] == '0';
        if (code > 0 || national) {
            int begin = area(window.digits, national ? 1 : code);
            for (int local = 8; local >= 7; local--) {
                if (begin > 0 && begin + local <= Digits.MOST && subscriber(window, begin, begin + local)
                        && !published(window, national ? 0 : code, begin + local)) {
                    return begin + local;
                }
            }
            return 0;
        }
        return bare(window, folded);
    }

    /** Where the local number begins behind an area code that begins at {@code from}; 0 if there is none. */
    private static int area(char[] digits, int from) {
        char first = digits[from];
        if (first == '1') {
            return digits[from + 1] == '0' ? from + 2 : 0;
        }
        return first == '2' ? from + 2 : first >= '3' && first <= '9' ? from + 3 : 0;
    }

    private static boolean subscriber(Digits window, int from, int to) {
        int groups = window.groupsOf(to);
        return groups > 0 && groups <= 4 && window.digits[from] >= '2' && window.digits[from] <= '8';
    }

    /** Seven or eight digits alone are a telephone number only where one is announced. */
    private int bare(Digits window, Folded folded) {
        for (int length = 8; length >= 7; length--) {
            if (window.groupsOf(length) > 0 && window.groupsOf(length) <= 2 && subscriber(window, 0, length)
                    && announced(folded, window.start) && !published(window, 0, length)) {
                return length;
            }
        }
        return 0;
    }

    static boolean announced(Folded folded, int from) {
        String before = folded.part(from - LOOK_BEFORE, from);
        return CUES.stream().anyMatch(before::contains);
    }

    private boolean published(Digits window, int from, int to) {
        String number = new String(window.digits, from, to - from);
        return published.stream().anyMatch(one -> one.equals(number) || one.endsWith(number) && number.length() >= 7
                || number.endsWith(one) && one.length() >= 7);
    }

    private static String digits(String number) {
        var digits = new StringBuilder();
        for (char c : Folded.of(number).text) {
            if (Folded.digit(c)) {
                digits.append(c);
            }
        }
        String all = digits.toString();
        return all.startsWith(CHINA) && all.length() > MOBILE ? all.substring(CHINA.length()) : all;
    }
}
