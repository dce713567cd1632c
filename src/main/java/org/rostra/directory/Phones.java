package org.rostra.directory;

import java.util.UUID;
import org.rostra.vault.Vault;
import org.springframework.stereotype.Component;

/** Telephone numbers of persons, each sealed to its row. */
@Component
public class Phones {
    private final Vault vault;

    Phones(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(UUID person, String phone) {
        return vault.seal(place(person), phone);
    }

    /** Whether the sealed number is this one; nothing is shown. */
    public boolean same(UUID person, byte[] sealed, String phone) {
        return open(person, sealed).equals(phone);
    }

    String open(UUID person, byte[] sealed) {
        return vault.open(place(person), sealed);
    }

    private static String place(UUID person) {
        return "directory.person.phone/" + person;
    }
}
