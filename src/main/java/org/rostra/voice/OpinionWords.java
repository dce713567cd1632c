package org.rostra.voice;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Commitment;
import org.rostra.ledger.Ids;
import org.rostra.vault.Vault;
import org.springframework.stereotype.Component;

/** Everything that was said about opinions, sealed. Asks nobody's leave: its callers did. */
@Component
class OpinionWords {
    private final SealedTable table;
    private final Vault vault;

    OpinionWords(SealedTable table, Vault vault) {
        this.table = table;
        this.vault = vault;
    }

    /** Keeps a text; returns what goes into the ledger for it. */
    String keep(Act act, UUID opinion, Words.Kind kind, @Nullable UUID unit, String text) {
        UUID id = Ids.next();
        Commitment commitment = Commitment.to("words", text);
        table.insert(new SealedTable.Sealed(id, opinion, kind, unit, act.person().orElse(null), act.at(),
                commitment.salt(), vault.seal(place(id), text)));
        return HexFormat.of().formatHex(commitment.hash());
    }

    /** What was said, in its order. */
    List<Words> of(UUID opinion) {
        return table.of(opinion).stream().map(this::open).toList();
    }

    int count(UUID opinion, Words.Kind kind) {
        return table.count(opinion, kind);
    }

    /** What was first written of each. */
    Map<UUID, String> written(Collection<UUID> opinions) {
        return table.written(opinions).stream().collect(Collectors.toMap(SealedTable.Sealed::opinion,
                one -> open(one).text(), (one, more) -> one + "\n" + more));
    }

    private Words open(SealedTable.Sealed one) {
        return new Words(one.id(), one.kind(), one.unit(), one.by(), one.at(), vault.open(place(one.id()), one.text()));
    }

    private static String place(UUID id) {
        return "voice.words/" + id;
    }
}
