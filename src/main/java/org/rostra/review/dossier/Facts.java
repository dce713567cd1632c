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
 * @param confirmed  when somebody last said that the record is true, in the year
 * @param said       what its unit last said of it in a campaign of the year
 */
public record Facts(UUID account, List<String> custodians, int ofStaff, List<String> supervisors,
        List<Changed> changes, List<LocalDate> unreported, int overdue, int educations,
        @Nullable LocalDate lastEducation, int corrections, @Nullable LocalDate confirmed, @Nullable Said said) {
    /** An answer of the unit in a campaign. */
    public record Said(String campaign, String answer, LocalDate on) {}
}
