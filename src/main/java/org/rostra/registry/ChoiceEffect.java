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
    private final ChoiceTable table;
    private final Regulation regulation;

    ChoiceEffect(ChoiceTable table, Regulation regulation) {
        this.table = table;
        this.regulation = regulation;
    }

    @Override
    public List<Message> of(Act act, SettingPreview preview) {
        if (!(preview.what() instanceof Settable.OfList(String list)
                && preview.before() instanceof SetTo.Entries(var before)
                && preview.after() instanceof SetTo.Entries(var after))) {
            return List.of();
        }
        return before.stream().filter(one -> !after.contains(one)).flatMap(one -> used(list, one).stream()).toList();
    }

    private List<Message> used(String list, WordList.Entry entry) {
        int used = table.count(fields(list), entry.id());
        String key = "setting.effect.used" + (used == ChoiceTable.MOST ? "-many" : "");
        return used == 0 ? List.of() : List.of(Message.of(key, entry.text(), used));
    }

    private List<String> fields(String list) {
        var choosing = regulation.forms().values().stream().flatMap(FormPlan::fields)
                .filter(field -> field.list().filter(list::equals).isPresent());
        // One list is named by no form: what was ticked of it stands in an answer of its own.
        return list.equals("hand-over-points")
                ? List.of("points")
                : choosing.map(FormPlan.Field::id).distinct().toList();
    }
}
