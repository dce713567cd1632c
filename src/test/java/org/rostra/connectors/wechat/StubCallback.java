package org.rostra.connectors.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;

/** A callback as the platform sends it, signed and, where a key is set, encrypted. */
record StubCallback(Signed signed, String body) {
    static StubCallback finished(String publication, int status, Instant at, Credentials credentials) {
        return of("<xml><ToUserName>gh</ToUserName><FromUserName>o</FromUserName><CreateTime>" + at.getEpochSecond()
                + "</CreateTime><MsgType>event</MsgType><Event>PUBLISHJOBFINISH</Event><PublishEventInfo><publish_id>"
                + publication + "</publish_id><publish_status>" + status + "</publish_status></PublishEventInfo></xml>",
                at, credentials);
    }

    static StubCallback of(String message, Instant at, Credentials credentials) {
        try {
            String time = String.valueOf(at.getEpochSecond());
            String sealed = credentials.encrypted() ? seal(message, credentials) : "";
            var signed = new Signed(Callbacks.signature(credentials.token(), time, "nonce"), time, "nonce",
                    Callbacks.signature(credentials.token(), time, "nonce", sealed));
            return new StubCallback(signed, credentials.encrypted()
                    ? "<xml><ToUserName>gh</ToUserName><Encrypt><![CDATA[" + sealed + "]]></Encrypt></xml>"
                    : message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String seal(String message, Credentials credentials) throws GeneralSecurityException {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        byte[] account = credentials.appId().getBytes(StandardCharsets.UTF_8);
        int bare = 16 + 4 + text.length + account.length;
        int pad = 32 - bare % 32;
        ByteBuffer whole = ByteBuffer.allocate(bare + pad).put(new byte[16]).putInt(text.length).put(text).put(account);
        while (whole.hasRemaining()) {
            whole.put((byte) pad);
        }
        return Base64.getEncoder().encodeToString(new Sealed(credentials).cipher(Cipher.ENCRYPT_MODE).doFinal(whole
                .array()));
    }
}
