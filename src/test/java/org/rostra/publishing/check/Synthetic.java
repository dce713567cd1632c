package org.rostra.publishing.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Numbers as persons have them, and numbers that only look like it. None belongs to anybody but by chance. */
public final class Synthetic {
    private static final String[] AREAS = {"430102", "110101", "310104", "440305", "510104", "330106", "420111"};
    private static final String[] CARDS = {"622202", "621700", "622848", "436742", "955880", "520083"};
    private static final String[] LINES = {"0731-8", "010-6", "021-5", "0755-2", "0871-6"};
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String PREFIXES = "130 135 138 139 147 150 158 159 166 170 177 180 186 188 189 191 198 199";

    private final Random random;

    public Synthetic(Random random) {
        this.random = random;
    }

    public String identity() {
        return identity(LocalDate.of(1940, 1, 1).plusDays(random.nextInt(27_000)).format(
                DateTimeFormatter.BASIC_ISO_DATE));
    }

    private String identity(String date) {
        String body = AREAS[random.nextInt(AREAS.length)] + date + "%03d".formatted(random.nextInt(1000));
        return body + check(body);
    }

    /** A wrong check digit, no such day, no such province. */
    public String nearlyIdentity() {
        String right = identity();
        char last = right.charAt(17) == '1' ? '2' : '1';
        return switch (random.nextInt(3)) {
            case 0 -> right.substring(0, 17) + last;
            case 1 -> identity("19%02d1332".formatted(40 + random.nextInt(60)));
            default -> {
                String body = "99" + right.substring(2, 17);
                yield body + check(body);
            }
        };
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return "10X98765432".charAt(sum % 11);
    }

    public String mobile() {
        String[] prefixes = PREFIXES.split(" ");
        return prefixes[random.nextInt(prefixes.length)] + digits(8);
    }

    /** Too long, too short, no such prefix, an amount. */
    public String nearlyMobile() {
        return switch (random.nextInt(4)) {
            case 0 -> mobile() + random.nextInt(10);
            case 1 -> mobile().substring(0, 10);
            case 2 -> "12" + digits(9);
            default -> mobile() + "元";
        };
    }

    public String landline() {
        return LINES[random.nextInt(LINES.length)] + digits(7);
    }

    public String card() {
        String prefix = CARDS[random.nextInt(CARDS.length)];
        boolean sixteen = prefix.startsWith("4") || prefix.startsWith("5");
        String body = prefix + digits((sixteen ? 15 : 18) - prefix.length());
        for (char last = '0'; last <= '9'; last++) {
            if (luhn(body + last)) {
                return body + last;
            }
        }
        throw new IllegalStateException(body);
    }

    public String nearlyCard() {
        String right = card();
        int last = right.length() - 1;
        return right.substring(0, last) + (right.charAt(last) == '9' ? '0' : (char) (right.charAt(last) + 1));
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /** The same number as somebody may write it: full-width, parted by blanks or dashes. */
    public String written(String number) {
        return switch (random.nextInt(4)) {
            case 0 -> number.chars().map(c -> c >= '0' && c <= '9' ? c + 0xfee0 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            case 1 -> parted(number, ' ');
            case 2 -> parted(number, '-');
            default -> number;
        };
    }

    private static String parted(String number, char with) {
        int[] cuts = number.length() == 11
                ? new int[]{3, 7}
                : number.length() == 18
                        ? new int[]{6, 14}
                        : new int[]{4, 8, 12, 16};
        var parted = new StringBuilder(number);
        for (int i = cuts.length - 1; i >= 0; i--) {
            if (cuts[i] < number.length()) {
                parted.insert(cuts[i], with);
            }
        }
        return parted.toString();
    }
}
