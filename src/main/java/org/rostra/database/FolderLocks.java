package org.rostra.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Who uses a data folder. Any number of processes of one machine share its server; starting and stopping it is done by
 * one at a time. The system drops the locks of a process that dies, however it dies.
 */
final class FolderLocks implements AutoCloseable {
    private static final long ONE = 1;
    private static final long PLACE = 2;
    private static final int PLACE_LENGTH = 512;
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    /** A piece of work that may fail as files do. */
    interface Work<T extends @Nullable Object> {
        T run() throws IOException;
    }

    private final Path root;
    private final FileChannel door;
    private final FileChannel users;
    private @Nullable FileLock membership;

    private FolderLocks(Path root, FileChannel door, FileChannel users) {
        this.root = root;
        this.door = door;
        this.users = users;
    }

    /** Refuses a second opening within this process: closing one would silently drop the other's locks. */
    static FolderLocks open(Path root) throws IOException {
        if (!OPEN_HERE.add(root)) {
            throw new DatabaseRefused(Reason.FOLDER_OPEN_HERE, root);
        }
        try {
            return new FolderLocks(root, channel(root.resolve("start.lock")), channel(root.resolve("users.lock")));
        } catch (IOException e) {
            OPEN_HERE.remove(root);
            throw e;
        }
    }

    /** Runs while no other process starts or stops the server of this folder. */
    synchronized <T extends @Nullable Object> T alone(Work<T> work) throws IOException {
        try (FileLock _ = door.lock()) {
            return work.run();
        }
    }

    /** Joins the users; refuses when those there are on another machine or in another container. Needs {@link #alone}. */
    void join() throws IOException {
        try (FileLock first = users.tryLock(0, ONE, false)) {
            if (first != null) {
                users.truncate(ONE).write(StandardCharsets.UTF_8.encode(place()), PLACE);
            } else if (!read().equals(place())) {
                throw new DatabaseRefused(Reason.FOLDER_IN_USE, root);
            }
        }
        membership = users.lock(0, ONE, true);
    }

    /** Leaves the users; true if nobody is left. Needs {@link #alone}. */
    boolean leave() throws IOException {
        if (membership != null) {
            membership.release();
            membership = null;
        }
        try (FileLock last = users.tryLock(0, ONE, false)) {
            return last != null;
        }
    }

    @Override
    public void close() throws IOException {
        try (door; users) {
            OPEN_HERE.remove(root);
        }
    }

    private String read() throws IOException {
        var bytes = ByteBuffer.allocate(PLACE_LENGTH);
        users.read(bytes, PLACE);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    /** Process ids mean something only within one place: one host, one process namespace. */
    private static String place() throws IOException {
        Path host = Path.of("/proc/sys/kernel/hostname");
        Path namespace = Path.of("/proc/self/ns/pid");
        return Files.isReadable(host) && Files.isSymbolicLink(namespace)
                ? Files.readString(host).strip() + " " + Files.readSymbolicLink(namespace)
                : "";
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
