package org.rostra.registry.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.WordList;
import org.rostra.policy.WordList.Entry;
import org.rostra.web.Worded;
import org.springframework.stereotype.Component;

/** The kinds of campaign that the pack knows, and what it usually says for each. */
@Component
public class CampaignKinds {
    private final Regulation regulation;

    CampaignKinds(Regulation regulation) {
        this.regulation = regulation;
    }

    /** The kinds offered on the day. */
    public List<Entry> list(LocalDate on) {
        return list(Campaign.KINDS).map(one -> one.on(on)).orElse(List.of());
    }

    public Optional<Entry> find(String kind) {
        return entry(Campaign.KINDS, kind);
    }

    /** What the kind is called; its id where the pack no longer has it. */
    public Worded name(String kind) {
        return find(kind).<Worded>map(Entry::text).orElse(_ -> kind);
    }

    /** The usual instructions. */
    public Worded instructions(String kind) {
        return entry(Campaign.INSTRUCTIONS, kind).<Worded>map(Entry::text).orElse(_ -> "");
    }

    /** What a unit says that has nothing to report. */
    public Worded zero(String kind) {
        return entry(Campaign.ZERO, kind).<Worded>map(Entry::text).orElseGet(() -> name(kind));
    }

    /** The clause on which such a campaign rests. */
    ClauseId clause(String kind) {
        return find(kind).flatMap(Entry::clause).orElseGet(() -> regulation.basis(Rule.CAMPAIGN).id());
    }

    private Optional<Entry> entry(String list, String kind) {
        return list(list).flatMap(one -> one.find(kind));
    }

    private Optional<WordList> list(String list) {
        return Optional.ofNullable(regulation.lists().get(list));
    }
}
