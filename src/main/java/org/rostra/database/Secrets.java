package org.rostra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/** The roles of the embedded server and their random passwords, kept in a file only its owner may read. */
record Secrets(Credentials superuser, Credentials owner, Credentials app) {
    private static final String FILE = "postgres.properties";
    private static final int PASSWORD_BYTES = 24;
    private static final Set<PosixFilePermission> NOT_ALLOWED = Set.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);

    static Secrets read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new DatabaseRefused(Reason.SECRETS_MISSING, file);
        }
        if (Folders.isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(NOT_ALLOWED::contains)) {
            throw new DatabaseRefused(Reason.SECRETS_READABLE, file);
        }
        var stored = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            stored.load(reader);
        }
        return new Secrets(stored(stored, "rostra_admin", file), stored(stored, "rostra_owner", file),
                stored(stored, "rostra_app", file));
    }

    static Secrets create(Path folder) throws IOException {
        var secrets = new Secrets(random("rostra_admin"), random("rostra_owner"), random("rostra_app"));
        Files.createDirectories(folder);
        Folders.keepPrivate(folder);
        Path fresh = Files.createTempFile(folder, "fresh", "");
        Folders.keepPrivate(fresh);
        Files.writeString(fresh, line(secrets.superuser) + line(secrets.owner) + line(secrets.app));
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        return secrets;
    }

    private static String line(Credentials credentials) {
        return credentials.user() + "=" + credentials.password() + "\n";
    }

    private static Credentials random(String user) {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Credentials(user, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static Credentials stored(Properties stored, String user, Path file) {
        String password = stored.getProperty(user);
        if (password == null) {
            throw new DatabaseRefused(Reason.SECRETS_MISSING, file);
        }
        return new Credentials(user, password);
    }
}
