package org.rostra.house;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostra.registry.AccountState;

/**
 * What the regulation allows to happen to one account of a unit (7.1, 3.3): phases, edges, and who may go along them.
 * Written without a look at the program.
 */
final class StepModel {
    enum Phase {
        DRAFT, OPENING, RETURNED, APPROVED, FILING, FILING_RETURNED, RUNNING, REFUSED, WITHDRAWN
    }

    /** What anybody may try. */
    enum Deed {
        SAVE, SUBMIT, APPROVE, RETURN, REFUSE, REFUSE_SILENTLY, RECORD, WITHDRAW, URGE, FILE
    }

    private static final List<String> HEADS = List.of("dean", "secretary");
    /** The librarian is a clerk as well: in an application of the library he meets himself. */
    private static final List<String> CLERKS = List.of("clerk", "clerk2", "librarian");
    private static final Set<String> PUBLICITY = Set.of("clerk", "clerk2", "librarian", "publicity-head");

    final UUID account;
    final String applicant;
    private final String unit;
    /** Who decided which step, in any round. */
    private final Map<Integer, Set<String>> deciders = new HashMap<>();
    private Phase phase = Phase.DRAFT;
    private String filer = "";
    int round = 1;
    int step = 1;

    StepModel(UUID account, String unit, String applicant) {
        this.account = account;
        this.unit = unit;
        this.applicant = applicant;
    }

    boolean allows(Deed deed, String person, String maker, boolean stale) {
        boolean custodian = person.equals(applicant) || person.equals("custodian2");
        return switch (deed) {
            case SAVE, SUBMIT -> person.equals(applicant) && (phase == Phase.DRAFT || phase == Phase.RETURNED
                    || deed == Deed.SAVE && phase == Phase.FILING_RETURNED);
            case APPROVE, RETURN, REFUSE -> atWork() && !stale && decides(person);
            case REFUSE_SILENTLY -> false;
            case RECORD -> atWork() && !stale && PUBLICITY.contains(person) && !party(person)
                    && decides(maker);
            case WITHDRAW -> (atWork() || phase == Phase.RETURNED || phase == Phase.FILING_RETURNED)
                    && person.equals(starter());
            case URGE -> atWork() && (person.equals(starter()) || PUBLICITY.contains(person));
            case FILE -> (phase == Phase.APPROVED || phase == Phase.FILING_RETURNED) && custodian;
        };
    }

    /** Goes along an edge that was allowed. */
    void follow(Deed deed, String person, String maker) {
        switch (deed) {
            case SUBMIT -> enter(Phase.OPENING, phase == Phase.RETURNED ? round + 1 : 1);
            case APPROVE -> approve(person);
            case RECORD -> approve(maker);
            case RETURN -> {
                decided(person);
                phase = phase == Phase.OPENING ? Phase.RETURNED : Phase.FILING_RETURNED;
            }
            case REFUSE -> phase = Phase.REFUSED;
            case WITHDRAW -> phase = filing() ? Phase.APPROVED : Phase.WITHDRAWN;
            case FILE -> {
                filer = phase == Phase.APPROVED ? person : filer;
                enter(Phase.FILING, phase == Phase.FILING_RETURNED ? round + 1 : 1);
            }
            case SAVE, URGE, REFUSE_SILENTLY -> {
                // The phase stays.
            }
        }
    }

    /** What leads further in this phase. */
    List<Deed> onwards() {
        return switch (phase) {
            case DRAFT, RETURNED -> List.of(Deed.SUBMIT, Deed.SUBMIT, Deed.SAVE);
            case OPENING, FILING -> List.of(Deed.APPROVE, Deed.APPROVE, Deed.APPROVE, Deed.RECORD, Deed.RETURN);
            case APPROVED, FILING_RETURNED -> List.of(Deed.FILE);
            case RUNNING, REFUSED, WITHDRAWN -> List.of(Deed.values());
        };
    }

    /** Those whose turn it may be. */
    List<String> likely() {
        return Stream.of(List.of(starter(), applicant), atWork() ? seat() : List.<String>of()).flatMap(List::stream)
                .toList();
    }

    AccountState accountState() {
        return switch (phase) {
            case DRAFT -> AccountState.DRAFT;
            case OPENING, RETURNED -> AccountState.APPLIED;
            case APPROVED, FILING, FILING_RETURNED -> AccountState.APPROVED_TO_OPEN;
            case RUNNING -> AccountState.RUNNING;
            case REFUSED -> AccountState.REFUSED;
            case WITHDRAWN -> AccountState.WITHDRAWN;
        };
    }

    private void enter(Phase next, int newRound) {
        if (newRound == 1) {
            deciders.clear();
        }
        phase = next;
        round = newRound;
        step = 1;
    }

    private void approve(String decider) {
        decided(decider);
        if (step < steps().size()) {
            step++;
        } else {
            phase = filing() ? Phase.RUNNING : Phase.APPROVED;
        }
    }

    private boolean decides(String person) {
        return seat().contains(person) && !party(person) && !tookAnother(person);
    }

    private boolean tookAnother(String person) {
        return deciders.entrySet().stream().anyMatch(one -> one.getKey() != step && one.getValue().contains(person));
    }

    private void decided(String person) {
        deciders.computeIfAbsent(step, _ -> new HashSet<>()).add(person);
    }

    private boolean party(String person) {
        return person.equals(applicant) || person.equals("custodian2") || filing() && person.equals(filer);
    }

    private boolean atWork() {
        return phase == Phase.OPENING || phase == Phase.FILING;
    }

    private boolean filing() {
        return phase == Phase.FILING || phase == Phase.FILING_RETURNED;
    }

    private String starter() {
        return filing() ? filer : applicant;
    }

    private List<String> seat() {
        return steps().get(step - 1);
    }

    private List<List<String>> steps() {
        if (filing()) {
            return List.of(CLERKS);
        }
        return switch (unit) {
            case "BIZ2401" -> List.of(HEADS);
            case "LIB" -> List.of(List.of("librarian"), CLERKS, List.of("publicity-head"));
            default -> List.of(HEADS, CLERKS, List.of("publicity-head"));
        };
    }

    @Override
    public String toString() {
        return "%s account of %s by %s, round %d step %d".formatted(phase, unit, applicant, round, step);
    }
}
