package org.rostra.voice;

/**
 * What whoever writes takes home, shown once: with both he follows what becomes of it.
 *
 * @param code in groups
 */
public record Receipt(Opinion opinion, String code) {
    @Override
    public String toString() {
        return "receipt";
    }
}
