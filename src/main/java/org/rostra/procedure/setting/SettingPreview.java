package org.rostra.procedure.setting;

import java.util.List;
import org.rostra.policy.SetTo;
import org.rostra.policy.Settable;
import org.rostra.web.Message;

/**
 * What a setting would change.
 *
 * @param before  what stands on its first day without it
 * @param effects what else there is to know, counted now
 */
public record SettingPreview(Settable what, SetTo before, SetTo after, List<Message> effects) {}
