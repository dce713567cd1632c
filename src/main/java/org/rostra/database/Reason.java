package org.rostra.database;

import java.util.Locale;

/** Why the database was refused. The comment lists the arguments, in order, that {@link DatabaseRefused} carries. */
public enum Reason {
    /** operating system, processor. */
    NO_BINARIES,
    /** folder, the system's words. */
    FOLDER_NOT_WRITABLE,
    /** folder, free MiB, needed MiB. */
    DISK_FULL,
    /** folder. */
    FOLDER_OPEN_HERE,
    /** folder. */
    FOLDER_IN_USE,
    /** folder's PostgreSQL major version, ours. */
    FOLDER_NEWER,
    /** folder's PostgreSQL major version, ours. */
    FOLDER_OLDER,
    /** file. */
    SECRETS_MISSING,
    /** file. */
    SECRETS_READABLE,
    /** no argument. */
    ROOT_WITHOUT_WAY,
    /** folder. */
    ROOT_FOLDER_UNREACHABLE,
    /** program, its last words. */
    PROGRAM_FAILED,
    /** process id, port. */
    NOT_OUR_SERVER,
    /** url, the server's words. */
    NO_CONNECTION,
    /** server's version, oldest served. */
    SERVER_TOO_OLD,
    /** server's encoding. */
    ENCODING_NOT_UTF8,
    /** extension, the server's words. */
    EXTENSION_MISSING,
    /** no argument. */
    NO_CHINESE_TRIGRAMS,
    /** role. */
    APP_TOO_POWERFUL,
    /** role, schema. */
    APP_OWNS,
    /** file. */
    BACKUP_EXISTS,
    /** file, the system's words. */
    BACKUP_NOT_WRITTEN,
    /** file. */
    BACKUP_UNREADABLE,
    /** file, part. */
    PART_MISSING,
    /** file, part. */
    PART_ALTERED,
    /** file, part. */
    PART_UNKNOWN,
    /** backup's format, ours. */
    BACKUP_FORMAT,
    /** backup's schema version, newest known here. */
    BACKUP_NEWER,
    /** table. */
    TABLE_DIFFERS,
    /** folder. */
    FOLDER_NOT_EMPTY,
    /** folder. */
    NO_DATA,
    /** settings that are missing. */
    SETTINGS_MISSING;

    /** Names the sentence in the message bundle. */
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
