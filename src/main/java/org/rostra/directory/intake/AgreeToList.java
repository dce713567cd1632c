package org.rostra.directory.intake;

import java.util.UUID;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Permit;
import org.rostra.directory.Says;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second administrator's word to a list that ends more than the set share. He sees how many, not the rows: another
 * seat's lists are not his to read.
 */
@Component
public class AgreeToList {
    private final BatchTable table;
    private final FeedShare share;
    private final Permit permit;
    private final Regulation regulation;
    private final Ledger ledger;

    AgreeToList(BatchTable table, FeedShare share, Permit permit, Regulation regulation, Ledger ledger) {
        this.table = table;
        this.share = share;
        this.permit = permit;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** @throws DirectoryRefused if there is no such batch, or nobody need agree to it */
    @Transactional(readOnly = true)
    public Batch get(Act act, UUID id) {
        return table.find(id, act.at()).filter(batch -> permit.may(act, Permit.What.AGREE))
                .filter(batch -> batch.state() == Batch.State.PREVIEW && needed(act, batch))
                .orElseThrow(() -> DirectoryRefused.of(Says.BATCH_UNKNOWN));
    }

    /** True if the batch cannot be confirmed without a second person. */
    public boolean needed(Act act, Batch batch) {
        return share.exceeded(batch, act.today());
    }

    /**
     * Agrees that the list ends so many.
     *
     * @param number typed by hand: it must be the very one
     * @throws org.rostra.policy.Refused by who brought the list, for another number, or without a reason
     */
    @Transactional
    public void agree(Act act, UUID id, int number, String reason) {
        permit.check(act, Permit.What.AGREE);
        table.hold(id);
        Batch batch = get(act, id);
        var word = new Agreement(act.person().orElseThrow(), number, reason.strip());
        share.requireWord(act, batch, word);
        table.agree(id, word, act.at());
        ledger.record(act, Entry.of(new Subject(Imports.SUBJECT, id), "import.agreed")
                .under(regulation.basis(Rule.FEED_SHARE).id(), Rule.FEED_SHARE.id()).with("ends", number)
                .with("covered", batch.covered()).withheld("reason", word.reason()));
    }
}
