package org.rostra.procedure;

import java.util.Optional;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile.Step;

/**
 * A step at work, as one person stands to it.
 *
 * @param assigned  whether the person holds its seat, or stands in for one who does
 * @param hindrance why the person may not decide it all the same
 * @param confirm   whether approving it confirms a checklist
 */
public record Signing(CaseFile file, Step step, boolean assigned, Optional<Refused> hindrance, boolean confirm) {
    /** Steps of one kind are decided alike: the same step of the same procedure. */
    public String kind() {
        return file.procedure() + "/" + step.plan();
    }
}
