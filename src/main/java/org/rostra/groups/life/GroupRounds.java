package org.rostra.groups.life;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;

/** One round over all groups: a batch at a time, so that no transaction holds many accounts. */
public final class GroupRounds {
    /** Looks at some accounts behind one, and tells up to which; nothing at the end. */
    interface Walk {
        Optional<UUID> on(Act act, @Nullable UUID after);
    }

    private final List<Walk> walks;
    private final List<ToIntFunction<Act>> finds;

    GroupRounds(List<Walk> walks, List<ToIntFunction<Act>> finds) {
        this.walks = List.copyOf(walks);
        this.finds = List.copyOf(finds);
    }

    /** Goes once; each batch is a deed of its own. */
    public void go(Supplier<Act> acts) {
        for (Walk walk : walks) {
            Optional<UUID> looked = walk.on(acts.get(), null);
            while (looked.isPresent()) {
                looked = walk.on(acts.get(), looked.get());
            }
        }
        for (ToIntFunction<Act> find : finds) {
            while (find.applyAsInt(acts.get()) > 0) {
                // What was found is not found again.
            }
        }
    }
}
