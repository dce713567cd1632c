package org.rostra.procedure.setting;

import java.time.LocalDate;

/**
 * What somebody would have set.
 *
 * @param what  the key of what is to be set
 * @param value what to, as the pack would write it
 */
public record SettingDraft(String what, String value, LocalDate from, String reason) {}
