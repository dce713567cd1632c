package org.rostra.connectors.connection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.connectors.Says;
import org.rostra.connectors.connection.Voices.Voice;
import org.rostra.connectors.wechat.Outcome;
import org.rostra.ledger.Act;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;

/** Asks the platform whether it takes the credentials, and says in words what is wrong. No transaction is open meanwhile. */
@Component
public class TryConnection {
    private final Voices voices;
    private final NoteTrial note;
    private final Register register;
    private final Regulation regulation;
    private final Access access;

    TryConnection(Voices voices, NoteTrial note, Register register, Regulation regulation, Access access) {
        this.voices = voices;
        this.note = note;
        this.register = register;
        this.regulation = regulation;
        this.access = access;
    }

    /**
     * Tells the key of what stands in the way; nothing where the platform agrees.
     *
     * @throws Refused where there is nothing to try
     */
    @Enforces(Rule.CONNECTORS)
    public @Nullable String greet(Act act, UUID id) {
        Account account = register.get(id);
        access.powers(act, account.asSubject()).check(Action.CONNECTION_KEEP);
        regulation.require(Rule.CONNECTORS, act.today());
        Voice voice = voices.of(id).orElseThrow(
                () -> regulation.refuse(Rule.CONNECTORS, Says.NOTHING_THERE, Says.NOTHING_THERE_NEXT));
        String said = voice.account().greeted().map(Outcome.Refused::reason)
                .map(reason -> reason.bundle() + "." + reason.key()).orElse(null);
        note.tried(act, account, voice.connection(), said);
        return said;
    }
}
