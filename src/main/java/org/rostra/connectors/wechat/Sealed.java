package org.rostra.connectors.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The platform's encryption of callbacks: sixteen bytes of chance, the length, the message, the account it is for. */
record Sealed(Credentials credentials) {
    private static final int CHANCE = 16;
    private static final int BLOCK = 32;

    /** The message; fails if it is for another account or was not made with the key. */
    String open(String sealed) throws GeneralSecurityException {
        byte[] whole = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(sealed));
        int pad = whole.length == 0 ? 0 : whole[whole.length - 1];
        if (pad < 1 || pad > BLOCK || whole.length - pad < CHANCE + 4) {
            throw new GeneralSecurityException();
        }
        int length = ByteBuffer.wrap(whole, CHANCE, 4).getInt();
        int start = CHANCE + 4;
        if (length < 0 || length > whole.length - pad - start) {
            throw new GeneralSecurityException();
        }
        String account = new String(Arrays.copyOfRange(whole, start + length, whole.length - pad),
                StandardCharsets.UTF_8);
        if (!account.equals(credentials.appId())) {
            throw new GeneralSecurityException();
        }
        return new String(whole, start, length, StandardCharsets.UTF_8);
    }

    Cipher cipher(int mode) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(credentials.aesKey() + "=");
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        return cipher;
    }

    @Override
    public String toString() {
        return "sealed";
    }
}
