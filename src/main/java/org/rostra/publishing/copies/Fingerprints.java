package org.rostra.publishing.copies;

import java.util.List;
import java.util.UUID;
import org.rostra.publishing.copies.FingerprintTable.Kept;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a fingerprint of each text that went out, in the transaction in which that is noted; it is forgotten with the post or the order. */
@Component
public class Fingerprints {
    private static final int LOT = 200;

    private final FingerprintTable table;

    Fingerprints(FingerprintTable table) {
        this.table = table;
    }

    /**
     * A post went out on an account, or what was told of it is put right.
     *
     * @param said       what went out
     * @param asApproved whether that is the approved text, which has one fingerprint for all accounts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void released(UUID post, UUID account, String said, boolean asApproved) {
        table.put(List.of(asApproved ? Kept.ofPost(post, null, said) : Kept.ofPost(post, account, said)), true);
        table.drop(post, account);
    }

    /** A joint order begins, or is given another text; what accounts published of the one before is found as well. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ordered(UUID order, int version, String body, String brief) {
        table.put(Kept.ofOrder(order, version, body, brief), true);
    }

    /** Makes some of those that are missing, for what went out before there were any, and of those made in an older way; tells how many. */
    @Transactional
    public int fill() {
        List<Kept> missing = table.missing(LOT);
        table.put(missing, false);
        return missing.size();
    }
}
