package org.rostra.security;

import java.util.List;
import java.util.stream.Stream;
import org.rostra.policy.Institution;
import org.rostra.policy.NameForm;
import org.rostra.policy.Regulation;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken where nothing but a password is asked for: fifteen characters or more of any kind, and not
 * made of what everybody tries first. Nothing is cut off, no kind of character is demanded, none expires.
 */
@Component
class PasswordRule {
    static final int SHORTEST = 15;
    static final int LONGEST = 256;
    private static final int FEWEST_PIECES = 6;

    private final CommonPasswords common = CommonPasswords.load();
    private final List<String> institution;

    PasswordRule(Regulation regulation) {
        this.institution = names(regulation.institution());
    }

    /** @throws SecurityRefused if it may not be the password of this person */
    void check(String password, String again, String number, String name) {
        String canonical = Passwords.canonical(password);
        int length = canonical.codePointCount(0, canonical.length());
        if (length < SHORTEST) {
            throw new SecurityRefused(Says.PASSWORD_TOO_SHORT, "password", SHORTEST, length);
        }
        if (length > LONGEST) {
            throw new SecurityRefused(Says.PASSWORD_TOO_LONG, "password", LONGEST);
        }
        List<String> about = Stream.concat(institution.stream(), Stream.of(number, name, "rostra")).toList();
        if (common.pieces(canonical, about) < FEWEST_PIECES) {
            throw new SecurityRefused(Says.PASSWORD_TOO_COMMON, "password");
        }
        if (!password.equals(again)) {
            throw new SecurityRefused(Says.PASSWORDS_DIFFER, "again");
        }
    }

    private static List<String> names(Institution institution) {
        return Stream.of(NameForm.values()).flatMap(form -> institution.names(form).stream()).toList();
    }
}
