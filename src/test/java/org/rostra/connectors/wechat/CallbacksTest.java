package org.rostra.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.rostra.connectors.Says;

/** Only what the platform says now is listened to. */
class CallbacksTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final Credentials SEALED = WeChatStub.CREDENTIALS;
    private static final Credentials PLAIN = new Credentials(SEALED.appId(), SEALED.secret(), SEALED.token(), "");

    @Test
    void aFinishedPublicationIsHeardInEitherMode() {
        for (Credentials credentials : new Credentials[]{SEALED, PLAIN}) {
            assertThat(hear(credentials, StubCallback.finished("p1", 0, NOW, credentials))).isEqualTo(
                    new Heard.Finished("p1"));
            assertThat(hear(credentials, StubCallback.of("<xml><Event>subscribe</Event></xml>", NOW, credentials)))
                    .isEqualTo(new Heard.Other());
        }
    }

    @Test
    void aWrongSignatureIsRefused() {
        var real = StubCallback.finished("p1", 0, NOW, SEALED);
        var signed = new Signed("0", real.signed().timestamp(), "nonce", "0".repeat(40));
        assertThat(hear(SEALED, new StubCallback(signed, real.body()))).isEqualTo(new Heard.Rejected(
                Says.WECHAT_UNSIGNED));
        var other = StubCallback.finished("p2", 0, NOW, SEALED);
        assertThat(hear(SEALED, new StubCallback(real.signed(), other.body()))).isEqualTo(new Heard.Rejected(
                Says.WECHAT_UNSIGNED));
        var plain = StubCallback.finished("p1", 0, NOW, PLAIN);
        assertThat(hear(SEALED, plain)).isInstanceOf(Heard.Rejected.class);
        assertThat(hear(PLAIN, new StubCallback(signed, plain.body()))).isEqualTo(new Heard.Rejected(
                Says.WECHAT_UNSIGNED));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void anOldOneIsRefused(long seconds) {
        assertThat(hear(SEALED, StubCallback.finished("p1", 0, NOW.plusSeconds(seconds), SEALED))).isEqualTo(
                new Heard.Rejected(Says.WECHAT_OLD));
    }

    @Test
    void oneForAnotherAccountIsRefused() {
        var other = new Credentials("wxother", SEALED.secret(), SEALED.token(), SEALED.aesKey());
        assertThat(hear(SEALED, StubCallback.finished("p1", 0, NOW, other))).isEqualTo(new Heard.Rejected(
                Says.WECHAT_UNREADABLE));
    }

    @Test
    void entitiesAreNotFollowed() {
        assertThat(
                hear(PLAIN, StubCallback.of("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><xml>&e;</xml>",
                        NOW, PLAIN)))
                .isEqualTo(new Heard.Rejected(Says.WECHAT_UNREADABLE));
    }

    @Test
    void thePlatformIsAnsweredWhenItAsksWhetherThisIsThePlace() {
        var real = StubCallback.of("", NOW, PLAIN).signed();
        assertThat(callbacks(PLAIN).echo(real, "e")).contains("e");
        assertThat(callbacks(PLAIN).echo(new Signed("x", real.timestamp(), real.nonce(), ""), "e")).isEmpty();
    }

    private static Heard hear(Credentials credentials, StubCallback callback) {
        return callbacks(credentials).hear(callback.signed(), callback.body());
    }

    private static Callbacks callbacks(Credentials credentials) {
        return new Callbacks(credentials, () -> NOW, Duration.ofMinutes(5));
    }
}
