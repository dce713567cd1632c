package org.rostra.house;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Appoint;
import org.rostra.directory.Departures;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.EstablishUnit;
import org.rostra.directory.EstablishUnit.NewUnit;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.directory.Unit;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Subject;
import org.rostra.notify.ClimbLadder;
import org.rostra.notify.Remind;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Verb;
import org.rostra.registry.Account;
import org.rostra.registry.change.Change;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.CustodyWatch;
import org.rostra.registry.change.HandOvers;
import org.rostra.registry.change.NameSuccessor;
import org.rostra.security.House;

/**
 * Some years of a university, day by day: people leave and come, heads change, and whoever owes a custodian gets to it
 * sooner or later. Every evening the register is asked which accounts are in nobody's hands, and who answers for each.
 */
final class SimulatedYears implements AutoCloseable {
    private static final LocalDate BEGIN = LocalDate.parse("2022-09-01");
    private static final double TURNOVER = 0.35;
    /** Somebody who owes a custodian sees to it on any one working day. */
    private static final double PROMPT = 0.05;
    /** Somebody whose leaving is foreseen hands over on any one day before it. */
    private static final double FORESIGHT = 0.04;
    private static final int ACCOUNTS_A_COLLEGE = 15;

    /** What one year came to. */
    record Year(int left, int custodies, int orphaned, long orphanDays, long unanswered, int handedOver, int openAtEnd,
            long duties, long reminders) {}

    private final House house;
    private final University university;
    private final Random random;
    private final List<UUID> colleges = new ArrayList<>();
    private final Map<UUID, List<UUID>> people = new HashMap<>();
    private final Map<UUID, UUID> collegeOf = new HashMap<>();
    private final Map<Integer, Year> years = new LinkedHashMap<>();
    private final List<String> holes = new ArrayList<>();
    private int names;
    private int handed;

    SimulatedYears(long seed, int accounts, int members) {
        house = House.on(TestDatabase.fresh());
        random = new Random(seed);
        university = new University(house);
        university.on(BEGIN.toString());
        int count = Math.max(1, accounts / ACCOUNTS_A_COLLEGE);
        for (int i = 0; i < count; i++) {
            UUID college = university.bean(EstablishUnit.class).establish(university.by("keeper"),
                    new NewUnit(Unit.Kind.COLLEGE, "SIM" + i, "模拟学院" + i, null, null, university.unit("root")));
            colleges.add(college);
            people.put(college, new ArrayList<>());
            join(college, members / count, BEGIN);
            head(college, BEGIN);
            head(college, BEGIN);
        }
        for (int i = 0; i < accounts; i++) {
            account(colleges.get(i % count), i);
        }
    }

    /** Lives through so many years. */
    Map<Integer, Year> run(int howMany) {
        for (int year = 0; year < howMany; year++) {
            years.put(BEGIN.getYear() + year, year(BEGIN.plusYears(year)));
        }
        return years;
    }

    /** Accounts in nobody's hands for which nobody answered, with the day. */
    List<String> holes() {
        return holes;
    }

    private Year year(LocalDate from) {
        int left = 0;
        int orphaned = 0;
        long orphanDays = 0;
        handed = 0;
        long custodies = count("select count(*) from registry.custody where until_on is not null");
        long duties = count("select count(*) from duty.duty");
        long letters = count("select count(*) from notify.letter where courier = 'INBOX'");
        int before = holes.size();
        Set<UUID> yesterday = Set.of();
        for (LocalDate day = from; day.isBefore(from.plusYears(1)); day = day.plusDays(1)) {
            university.on(day.toString());
            left += leave(day);
            jobs();
            if (day.getDayOfWeek().getValue() < 6) {
                work(day);
            }
            Set<UUID> orphans = orphans();
            orphanDays += orphans.size();
            for (UUID one : orphans) {
                orphaned += yesterday.contains(one) ? 0 : 1;
                answered(one, day);
            }
            yesterday = orphans;
        }
        return new Year(left, (int) (count("select count(*) from registry.custody where until_on is not null")
                - custodies), orphaned, orphanDays, holes.size() - before, handed,
                (int) count("select count(*) from duty.open"), count("select count(*) from duty.duty") - duties,
                count("select count(*) from notify.letter where courier = 'INBOX'") - letters);
    }

    /** Some leave, most of the students in June; as many come. */
    private int leave(LocalDate day) {
        double chance = TURNOVER / 365 * (day.getMonth() == Month.JUNE ? 4 : 0.73);
        int gone = 0;
        for (UUID college : colleges) {
            List<UUID> here = people.get(college);
            for (UUID person : List.copyOf(here)) {
                if (random.nextDouble() < chance) {
                    try {
                        university.bean(Departures.class).leave(university.by("keeper"), person, day);
                        here.remove(person);
                        join(college, 1, day);
                        gone++;
                    } catch (DirectoryRefused _) {
                        // Who holds a seat of administration stays.
                    }
                }
            }
        }
        return gone;
    }

    private void jobs() {
        CustodyWatch watch = university.bean(CustodyWatch.class);
        Optional<UUID> looked = watch.sweep(Act.bySystem(House.now()), Optional.empty());
        while (looked.isPresent()) {
            looked = watch.sweep(Act.bySystem(House.now()), looked);
        }
        while (watch.foresee(Act.bySystem(House.now())) > 0) {
            // Each that was foreseen is not found again.
        }
        university.bean(ClimbLadder.class).climb(Act.bySystem(House.now()));
        university.bean(Remind.class).remind(Act.bySystem(House.now()));
    }

    /** Vacant colleges get a head after a while; what is owed is done sooner or later. */
    private void work(LocalDate day) {
        for (UUID college : colleges) {
            if (holders(new Seat.OfficeAt(Office.HEAD, college)).size() < 2 && random.nextDouble() < 0.05) {
                head(college, day);
            }
        }
        for (UUID account : accountsOwing()) {
            for (Duty duty : university.bean(Duties.class).openAbout(new Subject(Account.KIND, account))) {
                boolean foreseen = duty.task().equals("change.hand-over-before-leaving");
                if (random.nextDouble() < (foreseen ? FORESIGHT : PROMPT)) {
                    succeed(account, duty, foreseen);
                }
            }
        }
    }

    /** Somebody is named by the clerk who was asked, takes the account, and the heads and the clerk agree. */
    private void succeed(UUID account, Duty duty, boolean foreseen) {
        List<UUID> here = people.get(collegeOf.get(account));
        UUID next = here.get(random.nextInt(here.size()));
        try {
            Map<String, List<String>> form = new HashMap<>();
            University.put(form, "custodian", next.toString(), "reason", "岗位调整");
            List<UUID> leaving = foreseen ? List.copyOf(holders(duty.seat())) : List.of();
            Change change = university.bean(NameSuccessor.class).name(university.by("clerk"), account,
                    foreseen ? Kind.HAND_OVER : Kind.TAKE_OVER, leaving, form);
            for (UUID one : leaving) {
                university.bean(HandOvers.class).give(by(one), change.id(), List.of(), "当面交接");
            }
            CaseFile file = university.bean(HandOvers.class).take(by(next), change.id());
            UUID signer = holders(new Seat.OfficeAt(Office.HEAD, collegeOf.get(account))).stream()
                    .filter(one -> !one.equals(next) && !leaving.contains(one)).findFirst().orElseThrow();
            university.bean(DecideCase.class).decide(by(signer), file.id(), 1, 1, new Verb.Approve("同意"));
            university.bean(DecideCase.class).decide(university.by("clerk2"), file.id(), 1, 2,
                    new Verb.Approve("备案"));
            handed++;
        } catch (Refused | Forbidden | NotFound | java.util.NoSuchElementException _) {
            // Not today: the seat is vacant, the person keeps it already, another change is open.
        }
    }

    private List<UUID> accountsOwing() {
        return house.sql().sql("select distinct subject_id from duty.open where subject_kind = 'account' order by 1")
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private Set<UUID> orphans() {
        return Set.copyOf(house.sql().sql("""
                select a.id from registry.account a where a.state = 'RUNNING' and not exists (
                    select from registry.custody c join directory.person p on p.id = c.person_id
                    where c.account_id = a.id and c.until_on is null and p.left_on is null)
                """).query((row, _) -> row.getObject(1, UUID.class)).list());
    }

    private void answered(UUID account, LocalDate day) {
        List<Duty> open = university.bean(Duties.class).openAbout(new Subject(Account.KIND, account));
        if (open.stream().noneMatch(duty -> !holders(duty.seat()).isEmpty())) {
            holes.add(day + " " + account + " " + open);
        }
    }

    private Set<UUID> holders(Seat seat) {
        return university.bean(Seats.class).holders(seat, House.now().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** Half of those who come say when they will leave. */
    private void join(UUID college, int howMany, LocalDate day) {
        for (int i = 0; i < howMany; i++) {
            UUID id = Ids.next();
            String number = "S%06d".formatted(++names);
            house.sql().sql("""
                    insert into directory.person (id, number, name, pinyin, kind, unit_id, expected_leave)
                    values (:id, :number, :number, :number, :kind, :unit, :leave)
                    """).param("id", id).param("number", number).param("kind", i % 4 == 0 ? "STAFF" : "STUDENT")
                    .param("unit", college)
                    .param("leave", random.nextBoolean() ? day.plusDays(200 + random.nextInt(900)) : null).update();
            people.get(college).add(id);
        }
    }

    private void head(UUID college, LocalDate day) {
        List<UUID> here = people.get(college);
        try {
            university.bean(Appoint.class).appoint(university.by("giver"), here.get(random.nextInt(here.size())),
                    Office.HEAD, college, day);
        } catch (DirectoryRefused _) {
            // Heads it already.
        }
    }

    private void account(UUID college, int number) {
        UUID id = Ids.next();
        house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, filing_number, filed_on, changed_at)
                values (:id, 'RUNNING', :name, :name, :name, 'weibo', :name, :unit, 'COLLEGE', 2, :name, :day, now())
                """).param("id", id).param("name", "sim" + number).param("unit", college).param("day", BEGIN).update();
        collegeOf.put(id, college);
        List<UUID> here = people.get(college);
        Stream.generate(() -> here.get(random.nextInt(here.size()))).distinct().limit(2)
                .forEach(person -> house.sql().sql("""
                        insert into registry.custody (id, account_id, person_id, from_on, unit_id, expected_leave)
                        select :id, :account, p.id, :day, p.unit_id, p.expected_leave from directory.person p
                        where p.id = :person
                        """).param("id", Ids.next()).param("account", id).param("person", person)
                        .param("day", BEGIN).update());
    }

    private static Act by(UUID person) {
        return Act.of(new Actor.Person(person), Ids.next(), House.now());
    }

    private long count(String select) {
        return house.sql().sql(select).query(Long.class).single();
    }

    @Override
    public void close() {
        house.close();
    }
}
