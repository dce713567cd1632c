package org.rostra.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to reach a person: in full for those who keep the directory, masked for everybody else. */
public record Contact(@Nullable String email, @Nullable String phone) {
    private static final String HIDDEN = "****";

    /** The first character and the domain of the address, the first three and last four digits of the number. */
    public Contact masked() {
        return new Contact(Optional.ofNullable(email).map(Contact::maskedEmail).orElse(null),
                Optional.ofNullable(phone).map(Contact::maskedPhone).orElse(null));
    }

    private static String maskedEmail(String email) {
        return email.substring(0, email.offsetByCodePoints(0, 1)) + HIDDEN + email.substring(email.indexOf('@'));
    }

    private static String maskedPhone(String phone) {
        return phone.length() < 9
                ? HIDDEN + phone.substring(phone.length() - 2)
                : phone.substring(0, 3) + HIDDEN + phone.substring(phone.length() - 4);
    }
}
