package org.rostra.connectors.wechat;

/**
 * What an official account is spoken for with. It never shows itself.
 *
 * @param token  the word by which callbacks are signed
 * @param aesKey the key callbacks are encrypted with, 43 characters; empty where they come plain
 */
public record Credentials(String appId, String secret, String token, String aesKey) {

    boolean encrypted() {
        return !aesKey.isEmpty();
    }

    @Override
    public String toString() {
        return "credentials";
    }
}
