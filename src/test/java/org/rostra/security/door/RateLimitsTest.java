package org.rostra.security.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rostra.security.Network;
import org.rostra.security.door.RateLimits.Limit;

/** How many requests a network may send, and how much memory counting them takes. */
class RateLimitsTest {
    private static final Limit LIMIT = new Limit("x", 3, 2);
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final RateLimits limits = new RateLimits(100, nanos::get);

    @Test
    void letsTheBurstPassAndThenTheRate() {
        Network network = Network.of("203.0.113.7");
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take(LIMIT, network)).isZero();
        }
        assertThat(limits.take(LIMIT, network)).isEqualTo(Duration.ofMillis(500));
        assertThat(limits.take(LIMIT, Network.of("203.0.114.7"))).isZero();
        nanos.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(limits.take(LIMIT, network)).isZero();
        assertThat(limits.take(LIMIT, network)).isPositive();
    }

    @Test
    void refillsNoFurtherThanTheBurst() {
        Network network = Network.of("203.0.113.7");
        limits.take(LIMIT, network);
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take(LIMIT, network)).isZero();
        }
        assertThat(limits.take(LIMIT, network)).isPositive();
    }

    @Test
    void keepsItsMemoryBounded() {
        for (int i = 0; i < 1000; i++) {
            limits.take(LIMIT, Network.of("10." + i / 250 + "." + i % 250 + ".1"));
        }
        assertThat(limits.size()).isLessThanOrEqualTo(100);
    }

    @Test
    void countsNeighboursTogether() {
        assertThat(Network.of("203.0.113.7")).isEqualTo(Network.of("203.0.113.200"));
        assertThat(Network.of("2001:db8:0:1::7").text()).isEqualTo("2001:db8:0:1:0:0:0:0/64");
        assertThat(Network.of("not an address").text()).isEqualTo("unknown");
    }

    @Test
    void isOffWhereTheRateIsZero() {
        var off = new Limit("off", 0, 0);
        assertThat(limits.take(off, Network.of("203.0.113.7"))).isZero();
    }
}
