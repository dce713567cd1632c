package org.rostra.connectors.wechat;

import org.rostra.connectors.Says;

/** What the platform's numbers mean to whoever has to act on them. */
final class Codes {
    static final int BUSY = -1;

    private Codes() {
    }

    /** A token that is not taken any more; a new one may be. */
    static boolean staleToken(int code) {
        return code == 40001 || code == 40014 || code == 42001;
    }

    static Says reason(int code) {
        return switch (code) {
            case BUSY -> Says.WECHAT_BUSY;
            case 45009, 45011 -> Says.WECHAT_LIMIT;
            case 40001, 40014, 42001, 42007, 48001, 48003, 48004, 50001, 50002, 61003, 61004, 61007 ->
                Says.WECHAT_REVOKED;
            case 40013, 40125, 41002, 41004 -> Says.WECHAT_CREDENTIALS;
            case 40164, 61014 -> Says.WECHAT_ORIGIN;
            case 40007, 53402, 53500 -> Says.WECHAT_DRAFT_GONE;
            case 45001, 45002, 45003, 45004, 45008, 45110, 53404, 53406, 53503, 53504, 53505, 87014, 88000 ->
                Says.WECHAT_CONTENT;
            default -> Says.WECHAT_REFUSED;
        };
    }

    /** Of a publication that came to an end without being out. */
    static Says ended(int status) {
        return switch (status) {
            case 2 -> Says.WECHAT_NOT_ORIGINAL;
            case 4 -> Says.WECHAT_NOT_PASSED;
            case 5 -> Says.WECHAT_DELETED;
            case 6 -> Says.WECHAT_BANNED;
            default -> Says.WECHAT_REFUSED;
        };
    }
}
