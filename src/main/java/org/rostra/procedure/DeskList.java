package org.rostra.procedure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.saved.FilteredList;
import org.rostra.web.Frames;
import org.springframework.stereotype.Component;

/** The desk as a list whose filters can be kept. */
@Component
class DeskList implements FilteredList {
    static final String ID = "desk";
    private static final int COUNTED = 1000;

    private final Desk desk;
    private final Regulation regulation;
    private final Frames frames;

    DeskList(Desk desk, Regulation regulation, Frames frames) {
        this.desk = desk;
        this.regulation = regulation;
        this.frames = frames;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String path() {
        return "/desk";
    }

    @Override
    public String label() {
        return "procedure.desk";
    }

    @Override
    public Map<String, String> understood(Map<String, String> parameters) {
        return DeskFilter.of(parameters::get).parameters();
    }

    @Override
    public Optional<Counted> count(Act act, Map<String, String> parameters) {
        DeskFilter filter = DeskFilter.of(parameters::get);
        if (!filter.parameters().equals(parameters) || !exists(filter)) {
            return Optional.empty();
        }
        int found = desk.count(act, filter, COUNTED + 1);
        return Optional.of(new Counted(Math.min(found, COUNTED), found > COUNTED));
    }

    private boolean exists(DeskFilter filter) {
        boolean task = filter.task() == null || frames.texts(Locale.SIMPLIFIED_CHINESE).has(filter.task());
        String rule = filter.rule();
        return task && (rule == null || regulation.procedures().containsKey(rule)
                || regulation.rules().keySet().stream().map(Rule::id).anyMatch(rule::equals));
    }
}
