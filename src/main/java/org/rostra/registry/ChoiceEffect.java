package org.rostra.registry;

import java.util.List;
import org.rostra.ledger.Act;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.SetTo;
import org.rostra.policy.Settable;
import org.rostra.policy.WordList;
import org.rostra.procedure.setting.SettingEffect;
import org.rostra.procedure.setting.SettingPreview;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;

/** How often what is to be retired from a list was chosen in forms. */
@Component
class ChoiceEffect implements SettingEffect {
    private static final int COUNTED = 1_000;
    /** Lists that a form does not name, with the answer that holds what was chosen from them. */
    private static final String POINTS = "hand-over-points";

    private final ChoiceTable table;
    private final Regulation regulation;

    ChoiceEffect(ChoiceTable table, Regulation regulation) {
        this.table = table;
        this.regulation = regulation;
    }

    @Override
    public List<Message> of(Act act, SettingPreview preview) {
        return preview.what() instanceof Settable.OfList(String list)
                && preview.before() instanceof SetTo.Entries(var before)
                && preview.after() instanceof SetTo.Entries(var after)
                        ? before.stream().filter(entry -> !after.contains(entry)).flatMap(entry -> used(list, entry)
                                .stream()).toList()
                        : List.of();
    }

    private List<Message> used(String list, WordList.Entry entry) {
        int used = table.count(fields(list), entry.id(), COUNTED);
        return used == 0
                ? List.of()
                : List.of(Message.of(used == COUNTED ? "setting.effect.used-many" : "setting.effect.used",
                        entry.text(), used));
    }

    private List<String> fields(String list) {
        return list.equals(POINTS)
                ? List.of("points")
                : regulation.forms().values().stream().flatMap(FormPlan::fields)
                        .filter(field -> field.list().filter(list::equals).isPresent()).map(FormPlan.Field::id)
                        .distinct().toList();
    }
}
