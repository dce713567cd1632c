package org.rostra.review.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the records of the house say of one account in a year.
 *
 * @param custodians in post
 * @param ofStaff    how many of them are members of staff
 * @param unreported days on which reports that are not made were due
 */
public record Facts(UUID account, List<String> custodians, int ofStaff, List<String> supervisors,
        List<Changed> changes, List<LocalDate> unreported, int overdue, int educations,
        @Nullable LocalDate lastEducation, int corrections) {}
