package org.rostra.connectors.connection;

import java.util.Optional;
import java.util.UUID;
import org.rostra.connectors.wechat.Progress;
import org.rostra.connectors.wechat.Remembered;

/** How far the deliveries of one account have come, in the table that all nodes share. */
record KeptProgress(ProgressTable table, UUID account) implements Remembered {
    @Override
    public Progress of(String key) {
        return table.of(key);
    }

    @Override
    public boolean advance(String key, Progress from, Progress to) {
        return table.advance(account, key, from, to);
    }

    @Override
    public Optional<String> keyOf(String publication) {
        return table.keyOf(account, publication);
    }
}
