package org.rostra.policy.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists made into maps that keep the order of the pack; of two with one id, noted as a fault elsewhere, the first stays. */
final class Index {
    private Index() {
    }

    static <K, T> Map<K, T> by(List<T> items, Function<T, K> key) {
        return by(items, key, Function.identity());
    }

    static <K, T, V> Map<K, V> by(List<T> items, Function<T, K> key, Function<T, V> value) {
        Map<K, V> map = new LinkedHashMap<>();
        items.forEach(item -> map.putIfAbsent(key.apply(item), value.apply(item)));
        return Collections.unmodifiableMap(map);
    }
}
