package org.rostra.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.rostra.University;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Repeated;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Verb;
import org.rostra.security.House;

/**
 * A program of its own that decides until it is killed: says {@code try} with the deed before each decision, and
 * {@code done} with its operation after. First it sends again what an earlier run tried and was not told about.
 */
final class KilledHouse {
    /** One decision: everything that its form carries. */
    record Deed(UUID operation, UUID person, UUID file, int round, int step, CaseFile.Outcome outcome) {
        static Deed parse(String line) {
            String[] part = line.split(" ");
            return new Deed(UUID.fromString(part[0]), UUID.fromString(part[1]), UUID.fromString(part[2]),
                    Integer.parseInt(part[3]), Integer.parseInt(part[4]), CaseFile.Outcome.valueOf(part[5]));
        }

        @Override
        public String toString() {
            return operation + " " + person + " " + file + " " + round + " " + step + " " + outcome;
        }

        Verb verb() {
            return switch (outcome) {
                case APPROVED -> new Verb.Approve("同意");
                case RETURNED -> new Verb.Return(List.of(), "请补正");
                case REFUSED -> new Verb.Refuse(List.of(), "重复");
            };
        }
    }

    private static final int THREADS = 4;
    private final University university;

    private KilledHouse(University university) {
        this.university = university;
    }

    /** Folder, seed, and a file with the deeds to send again. */
    public static void main(String[] arguments) throws Exception {
        Path again = Path.of(arguments[2]);
        House house = House.in(Path.of(arguments[0]));
        boolean found = house.sql().sql("select count(*) from directory.person").query(Long.class).single() > 0;
        var killed = new KilledHouse(found ? University.found(house) : new University(house));
        House.clock(java.time.Instant.parse("2026-03-02T02:00:00Z"));
        for (String line : Files.readAllLines(again)) {
            killed.decide(Deed.parse(line));
        }
        say("ready");
        for (int i = 0; i < THREADS; i++) {
            var random = new Random(Long.parseLong(arguments[1]) * THREADS + i);
            Thread.ofPlatform().start(() -> killed.work(random));
        }
    }

    private void work(Random random) {
        while (true) {
            UUID account = university.draft("custodian", "BIZ", "湖南财院" + Long.toString(random.nextLong(1L << 40), 36),
                    "wechat-official");
            CaseFile file = university.submit("custodian", account);
            List<String> deciders = List.of("dean", "clerk", "publicity-head");
            while (file.state() == CaseFile.State.OPEN) {
                var outcome = random.nextInt(6) == 0
                        ? CaseFile.Outcome.values()[random.nextInt(3)]
                        : CaseFile.Outcome.APPROVED;
                Act act = university.by(deciders.get(file.step() - 1));
                decide(new Deed(act.operation(), act.person().orElseThrow(), file.id(), file.round(), file.step(),
                        outcome));
                file = university.bean(Procedures.class).getFor(university.by("clerk"), file.id());
                if (file.state() == CaseFile.State.RETURNED && file.round() < 3) {
                    file = university.submit("custodian", account);
                }
            }
        }
    }

    private void decide(Deed deed) {
        say("try " + deed);
        try {
            university.bean(DecideCase.class).decide(Act.of(new Actor.Person(deed.person()), deed.operation(),
                    House.now()), deed.file(), deed.round(), deed.step(), deed.verb());
            say("done " + deed.operation());
        } catch (Repeated _) {
            say("done " + deed.operation());
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }

    static List<Deed> deeds(List<String> said) {
        var deeds = new ArrayList<Deed>();
        said.stream().filter(line -> line.startsWith("try ")).forEach(line -> deeds.add(Deed.parse(line.substring(4))));
        return deeds;
    }
}
