package org.rostra.procedure.setting;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.rostra.policy.setting.Setting;
import org.springframework.stereotype.Component;

/** A setting is everybody's who may see settings; nobody has a part in it that others have not. */
@Component
class SettingRelations implements Relations {
    @Override
    public String kind() {
        return Setting.KIND;
    }

    @Override
    public Action reading() {
        return Action.SETTING_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return new Standing(true, EnumSet.noneOf(Position.class));
    }
}
