package org.rostra.print.scan;

import java.util.List;
import java.util.Optional;

/**
 * What was seen on a page.
 *
 * @param number   from 1
 * @param marks    what the QR codes on it say
 * @param quarters by how many quarters, clockwise, it lies turned; 0 where no code tells
 * @param blank    nothing is on it: the back of a sheet
 * @param fault    why it could not be looked at
 */
public record SeenPage(int number, List<String> marks, int quarters, boolean blank, Optional<ScanFault.Reason> fault) {
    static SeenPage faulty(int number, ScanFault.Reason reason) {
        return new SeenPage(number, List.of(), 0, false, Optional.of(reason));
    }
}
