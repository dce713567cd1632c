package org.rostra.database;

/** A database role and its password. The password never shows in {@link #toString()}, so it cannot slip into a log. */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
