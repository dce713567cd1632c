package org.rostra.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A custodian (管理员) of an account.
 *
 * @param expectedLeave when the person is expected to leave or graduate
 */
public record Custody(UUID id, UUID account, UUID person, LocalDate from, @Nullable LocalDate until,
        @Nullable LocalDate expectedLeave) {}
