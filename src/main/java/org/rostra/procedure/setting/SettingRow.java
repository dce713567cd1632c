package org.rostra.procedure.setting;

import java.time.LocalDate;
import java.util.Optional;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.Bounds.Section;
import org.rostra.policy.SetTo;
import org.rostra.policy.Settable;
import org.rostra.policy.setting.Setting;

/**
 * One line of the page of settings.
 *
 * @param settable whether the pack leaves it to the institution
 * @param since    from when the value of today counts; empty where the pack gives no day
 * @param standing what the institution has set, where that counts today
 * @param next     what it has set from a later day on
 * @param proposed what waits to be confirmed
 */
public record SettingRow(Settable what, Section section, ClauseId clause, boolean settable, SetTo now,
        Optional<LocalDate> since, Optional<Setting> standing, Optional<Setting> next, Optional<Setting> proposed) {}
