package org.rostra.bench;

import java.sql.Connection;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.bench.Drafts.Draft;
import org.rostra.bench.Recorder.Sent;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Desk;
import org.rostra.procedure.Verb;
import org.rostra.registry.SubmitApplication;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole cases through the faces, and the same rows by bare SQL, on one database. */
final class CaseWork implements AutoCloseable {
    private static final int THREADS = Report.setting("threads", 4);

    final TestDatabase database = TestDatabase.durable();
    final House house = House.with(database, new Class<?>[]{Recorder.Wired.class});
    final Drafts drafts;
    final Bare bare;
    final List<Sent> recorded;
    private final UUID[] deciders;
    private final Desk desk = house.bean(Desk.class);
    private final SubmitApplication submit = house.bean(SubmitApplication.class);
    private final DecideCase decide = house.bean(DecideCase.class);
    private final Instant base = House.now();
    private final long start = System.nanoTime();
    private CaseFile one;

    CaseWork(int finished) throws Exception {
        var university = new University(house);
        deciders = new UUID[]{university.id("librarian"), university.id("clerk"), university.id("publicity-head")};
        drafts = new Drafts(university, JdbcClient.create(database.owner()));
        Draft first = drafts.make(1).next();
        recorded = house.bean(Recorder.class).during(() -> one = whole(first));
        bare = new Bare(recorded, first.account(), keptIds());
        if (finished > 0) {
            drafts.finish(one.id(), first.account(), finished);
        }
        database.vacuum();
    }

    /** So many cases by so many people at once, for so long; cases a second for each tenth of it. */
    double[] product(int seconds, Iterator<Draft> from) throws Exception {
        return run(seconds, from, draft -> whole(draft));
    }

    double[] bare(int seconds, Iterator<Draft> from) throws Exception {
        ThreadLocal<Connection> connections = new ThreadLocal<>();
        Set<Connection> opened = java.util.concurrent.ConcurrentHashMap.newKeySet();
        try {
            return run(seconds, from, draft -> {
                if (connections.get() == null) {
                    Connection connection = database.address().connectAsApp();
                    connection.setAutoCommit(false);
                    connections.set(connection);
                    opened.add(connection);
                }
                bare.run(connections.get(), draft.account());
            });
        } finally {
            for (Connection connection : opened) {
                connection.close();
            }
        }
    }

    /** One case: each looks at the desk before acting. */
    CaseFile whole(Draft draft) {
        desk.owed(by(draft.applicant()));
        CaseFile file = submit.submit(by(draft.applicant()), draft.account());
        for (int step = 1; step <= deciders.length; step++) {
            Act act = by(deciders[step - 1]);
            if (desk.owed(act).isEmpty()) {
                throw new AssertionError("an empty desk before step " + step);
            }
            decide.decide(act, file.id(), 1, step, new Verb.Approve("agreed"));
        }
        return file;
    }

    void execute(String statement) throws Exception {
        try (var connection = database.superuser(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    long number(String select) {
        return house.sql().sql(select).query(Long.class).single();
    }

    @Override
    public void close() {
        house.close();
    }

    private Act by(UUID person) {
        return Act.of(new Actor.Person(person), Ids.next(), base.plusNanos((System.nanoTime() - start) / 1000 * 1000));
    }

    private Set<UUID> keptIds() {
        return new HashSet<>(house.sql().sql("select id from directory.person union select id from directory.unit")
                .query(UUID.class).list());
    }

    private interface One {
        void run(Draft draft) throws Exception;
    }

    private static double[] run(int seconds, Iterator<Draft> from, One one) throws Exception {
        AtomicInteger[] done = new AtomicInteger[10];
        java.util.Arrays.setAll(done, _ -> new AtomicInteger());
        long begin = System.nanoTime();
        double slice = seconds * 1e9 / done.length;
        Set<Throwable> failed = java.util.concurrent.ConcurrentHashMap.newKeySet();
        List<Thread> threads = java.util.stream.IntStream.range(0, THREADS)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    try {
                        for (Draft draft = next(from); draft != null; draft = next(from)) {
                            one.run(draft);
                            int place = (int) ((System.nanoTime() - begin) / slice);
                            if (place >= done.length) {
                                return;
                            }
                            done[place].incrementAndGet();
                        }
                    } catch (Throwable e) {
                        failed.add(e);
                    }
                })).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failed.isEmpty()) {
            throw new AssertionError(failed.iterator().next());
        }
        double unit = slice / 1e9;
        return java.util.Arrays.stream(done).mapToDouble(count -> count.get() / unit).toArray();
    }

    private static @org.jspecify.annotations.Nullable Draft next(Iterator<Draft> from) {
        synchronized (from) {
            return from.hasNext() ? from.next() : null;
        }
    }
}
