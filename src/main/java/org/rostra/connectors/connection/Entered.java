package org.rostra.connectors.connection;

import org.rostra.publishing.joint.Way;

/**
 * What somebody enters of an official account. It never shows itself.
 *
 * @param secret blank where the one that is kept stays, with word and key
 */
public record Entered(String appId, String secret, String token, String aesKey, String cover, Way way) {
    @Override
    public String toString() {
        return "entered";
    }
}
