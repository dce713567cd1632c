package org.rostra.voice.figure;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.voice.Opinion.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of opinions: for the office always, for everybody where the institution switched that on. */
@Component
public class Figures {
    /** So many months back, this one included. */
    public static final int MONTHS = 12;

    private final FigureTable table;
    private final Regulation regulation;
    private final Access access;

    Figures(FigureTable table, Regulation regulation, Access access) {
        this.table = table;
        this.regulation = regulation;
        this.access = access;
    }

    /** By month, the latest first, and kind. */
    public record Year(List<Figure> figures) {
        /** One line for each month. */
        public List<Figure> months() {
            Map<YearMonth, List<Figure>> months = figures.stream().collect(
                    Collectors.groupingBy(Figure::month, TreeMap::new, Collectors.toList()));
            return months.entrySet().stream().map(one -> Figure.sum(one.getKey(), Kind.OPINION, one.getValue()))
                    .toList().reversed();
        }

        /** One line for each kind, over all months. */
        public List<Figure> kinds() {
            Map<Kind, List<Figure>> kinds = figures.stream().collect(
                    Collectors.groupingBy(Figure::kind, TreeMap::new, Collectors.toList()));
            return kinds.entrySet().stream().map(one -> Figure.sum(one.getValue().getLast().month(), one.getKey(),
                    one.getValue())).toList();
        }
    }

    /** For those who answer. */
    @Transactional(readOnly = true)
    public Year own(Act act) {
        access.check(act, Action.OPINION_FIGURES);
        return year(act);
    }

    /** For everybody, where they are public; else nothing. */
    @Enforces(Rule.OPINION_PUBLISHED)
    @Transactional(readOnly = true)
    public Optional<Year> published(Act act) {
        return regulation.holds(Rule.OPINION_PUBLISHED, act.today()) ? Optional.of(year(act)) : Optional.empty();
    }

    private Year year(Act act) {
        YearMonth now = YearMonth.from(act.today());
        return new Year(table.between(begin(now.minusMonths(MONTHS - 1)), begin(now.plusMonths(1))));
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(Act.ZONE).toInstant();
    }
}
