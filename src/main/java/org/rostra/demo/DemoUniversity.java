package org.rostra.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Random;
import java.util.UUID;
import org.rostra.directory.Units;
import org.rostra.ledger.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty house with the demonstration, before the server listens: in one transaction, so that a start that was
 * interrupted leaves nothing, and only where there is no institution yet, so that the next start keeps what people did.
 * The workbook of earlier accounts follows as an import of its own.
 */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
public class DemoUniversity implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoUniversity.class);
    private static final long SEED = 20181112;
    private static final Duration OPENED = Duration.ofDays(400);
    private static final Duration IMPORTED = Duration.ofDays(12);
    private static final String CLERK = "publicity-clerk";

    private final Settlement settlement;
    private final StoryTeller teller;
    private final DemoGroups groups;
    private final DemoReviews reviews;
    private final DemoPublishing publishing;
    private final DemoMeasures measures;
    private final DemoVoice voice;
    private final OldWorkbook workbook;
    private final DemoRoles roles;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    DemoUniversity(Settlement settlement, StoryTeller teller, DemoGroups groups, DemoReviews reviews,
            DemoPublishing publishing, DemoMeasures measures, DemoVoice voice,
            OldWorkbook workbook, DemoRoles roles,
            Units units,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.settlement = settlement;
        this.teller = teller;
        this.groups = groups;
        this.reviews = reviews;
        this.publishing = publishing;
        this.measures = measures;
        this.voice = voice;
        this.workbook = workbook;
        this.roles = roles;
        this.units = units;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        if (units.findRoot().isEmpty()) {
            long began = System.nanoTime();
            transaction.executeWithoutResult(_ -> fill());
            LOG.info("demo.filled seed={} ms={}", SEED, (System.nanoTime() - began) / 1_000_000);
        }
        // A database that somebody else filled has no people of ours, and keeps its own register.
        roles.findPerson(CLERK).ifPresent(clerk -> {
            boolean brought = workbook.bringIn(clerk, clock.now().minus(IMPORTED));
            reviews.complete(clock.now());
            if (brought) {
                reviews.putRight(clerk, clock.now());
            }
        });
        running = true;
    }

    private void fill() {
        Instant now = clock.now();
        settlement.settle(now.minus(OPENED));
        UUID clerk = roles.person(CLERK);
        var random = new Random(SEED);
        Story.all().stream().sorted(Comparator.comparingInt(Story::ago).reversed())
                .forEach(story -> teller.tell(story, clerk, random, now));
        groups.tell(clerk, now);
        reviews.tell(clerk, now);
        publishing.tell(clerk, now);
        measures.tell(clerk, now);
        voice.tell(clerk, now);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts last of all. */
    @Override
    public int getPhase() {
        return 0;
    }
}
