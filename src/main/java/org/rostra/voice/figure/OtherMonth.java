package org.rostra.voice.figure;

import java.time.YearMonth;

/** What another platform tells of one month. */
public record OtherMonth(YearMonth month, String platform, int received, int inTime, int late, int reopened) {
    /** True where the parts fit into the whole. */
    public boolean fits() {
        return received >= 0 && inTime >= 0 && late >= 0 && reopened >= 0 && inTime + late <= received
                && reopened <= received && received <= 1_000_000;
    }
}
