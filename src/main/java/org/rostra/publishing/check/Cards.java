package org.rostra.publishing.check;

/** Numbers of bank cards: a prefix in use, the length that goes with it, and the check digit. */
final class Cards {
    private Cards() {
    }

    /** How many digits of the window a card's number takes; 0 if none begins here. */
    static int length(Digits window) {
        for (int length = Digits.MOST; length >= 15; length--) {
            if (window.groupsOf(length) > 0 && issued(window, length) && even(window, length)
                    && luhn(window.digits, length)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean issued(Digits window, int length) {
        int two = window.number(0, 2);
        int four = window.number(0, 4);
        if (two == 62 || four == 9558 || four == 9559 || two == 60 || two == 68 || two == 69) {
            return length >= 16;
        }
        return length == 16
                ? window.digits[0] == '4' || two >= 51 && two <= 55 || four >= 3528 && four <= 3589
                        || four >= 2221 && four <= 2720
                : length == 15 && (two == 34 || two == 37);
    }

    /** Written in one, or in fours as on the card, the rest at the end or the first six apart. */
    private static boolean even(Digits window, int length) {
        int groups = window.groupsOf(length);
        if (groups == 1 || groups == length) {
            return true;
        }
        int six = window.sizes[0] == 6 ? 1 : 0;
        for (int i = six; i < groups - 1; i++) {
            if (window.sizes[i] != 4 && !(six == 1 && groups == 2)) {
                return false;
            }
        }
        return true;
    }

    private static boolean luhn(char[] digits, int length) {
        int sum = 0;
        boolean different = false;
        for (int i = 0; i < length; i++) {
            int digit = digits[length - 1 - i] - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
            different |= digits[i] != digits[length - 1];
        }
        return sum % 10 == 0 && different;
    }
}
