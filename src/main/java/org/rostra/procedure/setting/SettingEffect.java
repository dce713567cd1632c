package org.rostra.procedure.setting;

import java.util.List;
import org.rostra.ledger.Act;
import org.rostra.web.Message;

/** Seam: what a setting would do to the subjects of a module, counted beforehand and never naming a person. */
public interface SettingEffect {
    /** Sentences for the one who proposes; none where nothing is touched. */
    List<Message> of(Act act, SettingPreview preview);
}
