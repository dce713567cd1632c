package org.rostra.database;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A way to run PostgreSQL's programs, which refuse to run as root.
 *
 * @param prefix what stands before the command
 * @param owner the user id that must own the cluster's files, if not simply our own
 */
record RunAs(List<String> prefix, OptionalInt owner) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static final RunAs OURSELVES = new RunAs(List.of(), OptionalInt.empty());

    /** In a user namespace of its own root is nobody, yet its files stay root's. */
    static final RunAs NAMESPACE = new RunAs(List.of("unshare", "-U"), OptionalInt.of(ROOT));

    static final RunAs SETPRIV = nobody("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    static final RunAs CHROOT = nobody("chroot", "--userspec=65534:65534", "/");
    static final RunAs RUNUSER = nobody("runuser", "-u", "nobody", "--");

    static final List<RunAs> WAYS_OF_ROOT = List.of(NAMESPACE, SETPRIV, CHROOT, RUNUSER);

    /** The first way that works here; an ordinary user needs none. */
    static RunAs find(int uid, List<RunAs> waysOfRoot) {
        if (uid != ROOT) {
            return OURSELVES;
        }
        return waysOfRoot.stream().filter(way -> way.can("true")).findFirst()
                .orElseThrow(() -> new DatabaseRefused(Reason.ROOT_WITHOUT_WAY));
    }

    /** Whether our own user and the one that runs the programs differ. */
    boolean needsOpenFolder() {
        return owner.isPresent() && owner.getAsInt() != ROOT;
    }

    boolean can(String... command) {
        return Program.succeeds(command(List.of(command)));
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    private static RunAs nobody(String... prefix) {
        return new RunAs(List.of(prefix), OptionalInt.of(NOBODY));
    }
}
