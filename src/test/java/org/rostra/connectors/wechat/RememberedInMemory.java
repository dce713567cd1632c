package org.rostra.connectors.wechat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rostra.connectors.wechat.Progress.Nothing;
import org.rostra.connectors.wechat.Progress.Submitted;

/** What a table would keep. */
final class RememberedInMemory implements Remembered {
    private final Map<String, Progress> kept = new ConcurrentHashMap<>();

    @Override
    public Progress of(String key) {
        return kept.getOrDefault(key, new Nothing());
    }

    @Override
    public synchronized boolean advance(String key, Progress from, Progress to) {
        if (!of(key).equals(from)) {
            return false;
        }
        kept.put(key, to);
        return true;
    }

    @Override
    public Optional<String> keyOf(String publication) {
        return kept.entrySet().stream().filter(one -> one.getValue() instanceof Submitted submitted && submitted
                .publication().equals(publication)).map(Map.Entry::getKey).findFirst();
    }
}
