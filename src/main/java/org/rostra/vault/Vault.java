package org.rostra.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals single fields (telephone numbers and the like) with AES-256-GCM. The key lives outside the database; the place
 * of a field (table, column, row) is bound in, so that a sealed value cannot be moved elsewhere.
 */
public final class Vault {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    public Vault(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("the key has 32 bytes, this one " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    public static byte[] newKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    public byte[] seal(String place, String text) {
        return seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    public byte[] seal(String place, byte[] content) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, place, nonce, content);
        return ByteBuffer.allocate(1 + NONCE + sealed.length).put(FORMAT).put(nonce).put(sealed).array();
    }

    /** The text again; an altered value, another place or another key is an error, never garbage. */
    public String open(String place, byte[] sealed) {
        return new String(unseal(place, sealed), StandardCharsets.UTF_8);
    }

    /** The same for what is no text. */
    public byte[] unseal(String place, byte[] sealed) {
        if (sealed.length < 1 + NONCE || sealed[0] != FORMAT) {
            throw new IllegalStateException("not a sealed field: " + place);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        byte[] body = Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length);
        return run(Cipher.DECRYPT_MODE, place, nonce, body);
    }

    /** A mark by which a text is found again and that tells nothing of it to whoever has no key. */
    public byte[] mark(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(4).putInt(name.length).flip());
            mac.update(name);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    private byte[] run(int mode, String place, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("field " + place + " cannot be read or written with this key", e);
        }
    }
}
