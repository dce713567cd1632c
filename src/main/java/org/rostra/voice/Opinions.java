package org.rostra.voice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Office;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Subject;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opinions as they are read by those who answer them: by the office, the school leader, and the units that are asked. */
@Component
public class Opinions {
    /** On one page of a list. */
    public static final int PAGE = 50;

    private final OpinionTable opinions;
    private final RoutingTable routings;
    private final OpinionWords words;
    private final Reporters reporters;
    private final Enclosures enclosures;
    private final OpinionSeats seats;
    private final AnswerOpinion answering;
    private final Register register;
    private final Access access;

    Opinions(OpinionTable opinions, RoutingTable routings, OpinionWords words, Reporters reporters,
            Enclosures enclosures, OpinionSeats seats, AnswerOpinion answering, Register register, Access access) {
        this.opinions = opinions;
        this.routings = routings;
        this.words = words;
        this.reporters = reporters;
        this.enclosures = enclosures;
        this.seats = seats;
        this.answering = answering;
        this.register = register;
        this.access = access;
    }

    /** The lists the person may open. */
    public List<Whose> lists(Act act) {
        List<Whose> lists = new ArrayList<>();
        if (access.open(act, Action.OPINION_LIST_ALL)) {
            lists.addAll(List.of(Whose.OPEN, Whose.ANSWERED));
        }
        if (act.person().filter(person -> seats.leads(person, act.today())).isPresent()) {
            lists.addAll(List.of(Whose.PAST, Whose.PAST_ANSWERED));
        }
        if (act.person().filter(person -> !seats.replying(person, act.today()).isEmpty()).isPresent()) {
            lists.add(Whose.UNIT);
        }
        return lists;
    }

    /** A page of a list. */
    @Transactional(readOnly = true)
    public OpinionPage page(Act act, Whose whose, String after) {
        access.check(act, Action.OPINION_LIST);
        if (!lists(act).contains(whose)) {
            throw new NotFound();
        }
        UUID person = act.person().orElseThrow();
        UUID before = Ids.find(after).orElse(null);
        List<Opinion> read = switch (whose) {
            case OPEN -> opinions.open(false, person, owed(after), PAGE + 1);
            case PAST -> opinions.open(true, person, owed(after), PAGE + 1);
            case ANSWERED -> opinions.answered(false, person, before, PAGE + 1);
            case PAST_ANSWERED -> opinions.answered(true, person, before, PAGE + 1);
            case UNIT -> opinions.of(seats.replying(person, act.today()).keySet(), person, before, PAGE + 1);
        };
        List<Opinion> page = read.subList(0, Math.min(PAGE, read.size()));
        boolean byDue = whose == Whose.OPEN || whose == Whose.PAST;
        return new OpinionPage(page, read.size() == page.size()
                ? null
                : (byDue ? page.getLast().due() + "_" : "") + page.getLast().id());
    }

    private static OpinionTable.After owed(String after) {
        String[] parts = after.split("_");
        return parts.length == 2
                ? new OpinionTable.After(LocalDate.parse(parts[0]), UUID.fromString(parts[1]))
                : OpinionTable.After.FIRST;
    }

    /** One of those the person handles; to everybody else it is not there. */
    @Transactional(readOnly = true)
    public OpinionView getFor(Act act, UUID id) {
        Opinion one = read(act, id);
        boolean answers = access.may(act, Action.OPINION_ANSWER, one.asSubject());
        Map<UUID, Set<Office>> own = seats.replying(act.person().orElseThrow(), act.today());
        List<Routing> asked = routings.of(id).stream().filter(routing -> answers || own.containsKey(routing.unit()))
                .toList();
        List<Words> said = words.of(id).stream().filter(text -> answers || asked.stream()
                .anyMatch(routing -> text.forUnit(routing.unit()))).toList();
        UUID account = one.account();
        return new OpinionView(one, said, asked, own, enclosures.of(id), reporters.any(id),
                answers ? routings.concerned(id) : List.of(),
                answers ? opinions.joinedTo(id, Opinion.TOGETHER) : List.of(),
                account == null ? Optional.empty() : register.list(Set.of(account)).stream().findFirst(),
                one.open() && answers ? answering.hindrance(act, one) : Optional.empty());
    }

    /** Lets who may answer it go on writing; nothing is done yet. */
    @Transactional(readOnly = true)
    public void checkWriting(Act act, UUID id) {
        access.powers(act, new Subject(Opinion.KIND, id)).check(Action.OPINION_ANSWER);
    }

    /** One for whom a number was typed, among those the person handles. */
    @Transactional(readOnly = true)
    public Optional<Opinion> byNumber(Act act, String number) {
        return opinions.byNumber(number.strip())
                .filter(one -> access.may(act, Action.OPINION_READ, one.asSubject()));
    }

    /** A file that came with it. */
    @Transactional(readOnly = true)
    public byte[] file(Act act, UUID id, UUID file) {
        return enclosures.open(read(act, id).id(), file);
    }

    public boolean may(Act act, Action action, Opinion one) {
        return access.may(act, action, one.asSubject());
    }

    private Opinion read(Act act, UUID id) {
        if (!access.may(act, Action.OPINION_READ, new Subject(Opinion.KIND, id))) {
            throw new NotFound();
        }
        return opinions.find(id).orElseThrow(NotFound::new);
    }
}
