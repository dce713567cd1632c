package org.rostra.access;

/** The three seats of administration (三员): one keeps the system, one gives rights, one watches both. */
public enum AdministrativeSeat {
    SYSTEM_ADMINISTRATOR(Position.SYSTEM_ADMINISTRATOR), SECURITY_ADMINISTRATOR(
            Position.SECURITY_ADMINISTRATOR),
    AUDITOR(Position.AUDITOR);

    private final Position position;

    AdministrativeSeat(Position position) {
        this.position = position;
    }

    Position position() {
        return position;
    }
}
