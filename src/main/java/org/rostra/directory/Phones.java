package org.rostra.directory;

import java.util.UUID;
import org.rostra.vault.Vault;
import org.springframework.stereotype.Component;

/** Telephone numbers of persons, each sealed to its row. */
@Component
class Phones {
    private final Vault vault;

    Phones(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(UUID person, String phone) {
        return vault.seal(place(person), phone);
    }

    String open(UUID person, byte[] sealed) {
        return vault.open(place(person), sealed);
    }

    private static String place(UUID person) {
        return "directory.person.phone/" + person;
    }
}
