package org.rostra.connectors.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.connectors.feed.Feed;
import org.rostra.connectors.feed.FeedReader;
import org.rostra.connectors.feed.Sought;
import org.rostra.connectors.feed.Unreadable;
import org.rostra.connectors.fetch.Fetching;
import org.rostra.connectors.fetch.Held;
import org.rostra.ledger.Clock;
import org.rostra.policy.Enforces;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.joint.Proofs;
import org.rostra.publishing.joint.Unproven;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the feeds of accounts of which something is to be proven, and no others. */
@Component
public class ReadFeeds {
    private static final Logger LOG = LoggerFactory.getLogger(ReadFeeds.class);
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final int AT_ONCE = 20;

    private final FeedSourceTable table;
    private final FeedFetch fetch;
    private final FeedHosts hosts;
    private final Look look;
    private final Proofs proofs;
    private final Regulation regulation;
    private final Clock clock;
    private final FeedReader reader = new FeedReader();

    ReadFeeds(FeedSourceTable table, FeedFetch fetch, FeedHosts hosts, Look look, Proofs proofs,
            Regulation regulation, Clock clock) {
        this.table = table;
        this.fetch = fetch;
        this.hosts = hosts;
        this.look = look;
        this.proofs = proofs;
        this.regulation = regulation;
        this.clock = clock;
    }

    /** Looks into what is due; returns how many feeds were asked for. */
    @Enforces(Rule.CONNECTORS)
    public int read() {
        int asked = 0;
        Instant now = clock.now();
        if (!regulation.holds(Rule.CONNECTORS, clock.today())) {
            return asked;
        }
        List<FeedSource> due = table.take(now, now.plus(EVERY), AT_ONCE);
        while (!due.isEmpty()) {
            Map<UUID, List<Unproven>> wanted = proofs.wanted(due.stream().map(FeedSource::account).toList(), now)
                    .stream().collect(Collectors.groupingBy(Unproven::account));
            for (FeedSource one : due) {
                List<Unproven> sought = wanted.getOrDefault(one.account(), List.of());
                if (!sought.isEmpty() && !Thread.currentThread().isInterrupted()) {
                    asked++;
                    read(one, sought, now);
                }
            }
            due = table.take(now, now.plus(EVERY), AT_ONCE);
        }
        return asked;
    }

    private void read(FeedSource source, List<Unproven> sought, Instant now) {
        String digest = Sought.mark(sought.toString());
        boolean same = digest.equals(source.lookedFor());
        try {
            Fetching answer = fetch.fetch(hosts.on(clock.today()), source.address(), same
                    ? source.held()
                    : Held.NOTHING);
            switch (answer) {
                case Fetching.Fetched fetched -> read(source, fetched, sought, digest, now);
                case Fetching.NotModified _ -> keep(source, source.held(), digest, now);
                case Fetching.Refused(var reason, var about) -> failed(source, reason, about, now);
                case Fetching.Failed(var reason, var about) -> failed(source, reason, about, now);
            }
        } catch (RuntimeException failure) {
            LOG.error("feeds.failed account={} kind={}", source.account(), failure.getClass().getName());
        }
    }

    private void read(FeedSource source, Fetching.Fetched fetched, List<Unproven> sought, String digest,
            Instant now) {
        switch (reader.read(fetched.bytes(), fetched.contentType(), fetched.address())) {
            case Feed feed -> {
                sought.forEach(one -> look.in(feed, one, now));
                keep(source, fetched.held(), digest, now);
            }
            case Unreadable(var reason, var about) -> failed(source, reason, about, now);
        }
    }

    private void keep(FeedSource source, Held held, String digest, Instant now) {
        table.read(new FeedSource(source.account(), source.address(), held, now, null, List.of(), digest));
    }

    private void failed(FeedSource source, MessageKey said, List<Object> about, Instant now) {
        table.read(new FeedSource(source.account(), source.address(), Held.NOTHING, now,
                said.bundle() + "." + said.key(), about.stream().map(String::valueOf).toList(), null));
    }
}
