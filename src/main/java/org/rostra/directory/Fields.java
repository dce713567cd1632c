package org.rostra.directory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostra.policy.Argument;

/** How single fields are written, whether they come from a form or from a list. */
public final class Fields {
    private static final int LONGEST_NAME = 120;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>]{1,190}\\.[^\\s@,;<>.]{2,30}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9-]{4,24}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    /** Between Han characters a space only spreads a short name: two characters with a wide space between them. */
    private static final Pattern SPREAD = Pattern.compile("(?<=\\p{IsHan})[\\s\\u3000\\u00a0]+(?=\\p{IsHan})");

    private Fields() {
    }

    /** A code or number: of letters and digits, without spaces. */
    public static String code(String field, String text) {
        return code(field, text, Says.CODE_MISSING);
    }

    /** A staff or student number. */
    public static String number(String text) {
        return code("number", text, Says.NUMBER_MISSING);
    }

    public static String name(String field, String text) {
        String name = SPREAD.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("").strip();
        if (name.isEmpty()) {
            throw DirectoryRefused.at(field, Says.NAME_MISSING);
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw DirectoryRefused.at(field, Says.NAME_TOO_LONG, new Argument.Count(LONGEST_NAME));
        }
        return name;
    }

    public static Optional<String> email(@Nullable String text) {
        return checked("email", orNull(text), EMAIL, Says.EMAIL_WRONG);
    }

    /** A telephone number without the spaces people write into it. */
    public static Optional<String> phone(@Nullable String text) {
        String number = orNull(text);
        return checked("phone", number == null ? null : number.replaceAll("[\\s()\\uff08\\uff09]", ""), PHONE,
                Says.PHONE_WRONG);
    }

    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : INVISIBLE.matcher(text).replaceAll("").strip();
    }

    private static String code(String field, String text, Says missing) {
        String code = INVISIBLE.matcher(text).replaceAll("").strip();
        if (code.isEmpty()) {
            throw DirectoryRefused.at(field, missing);
        }
        if (!CODE.matcher(code).matches()) {
            throw DirectoryRefused.at(field, Says.CODE_WRONG, new Argument.Text(code));
        }
        return code;
    }

    private static Optional<String> checked(String field, @Nullable String text, Pattern form, Says wrong) {
        if (text != null && !form.matcher(text).matches()) {
            throw DirectoryRefused.at(field, wrong, new Argument.Text(text));
        }
        return Optional.ofNullable(text);
    }
}
