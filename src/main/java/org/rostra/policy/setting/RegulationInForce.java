package org.rostra.policy.setting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.Clause;
import org.rostra.policy.DatedRule;
import org.rostra.policy.Document;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Institution;
import org.rostra.policy.Pack;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.Retention;
import org.rostra.policy.Rule;
import org.rostra.policy.Structure;
import org.rostra.policy.WordList;
import org.rostra.policy.Wording;
import org.rostra.policy.WrittenRegulation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The regulation that the house is given: the pack, and over it what the institution has set itself. What was confirmed
 * here counts at once, on another node some seconds later; a value counts by its date in any case.
 */
@Component("regulation")
public class RegulationInForce implements Regulation {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Known(Overlay overlay, long standing, long looked) {}

    private final WrittenRegulation pack;
    private final SettingTable table;
    private final long fresh;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    @Autowired
    RegulationInForce(Pack pack, SettingTable table) {
        this(pack.regulation(), table, FRESH);
    }

    RegulationInForce(WrittenRegulation pack, SettingTable table, Duration fresh) {
        this.pack = pack;
        this.table = table;
        this.fresh = fresh.toNanos();
    }

    /** What stands but has no effect, for the pack does not know it or cannot take it. */
    public List<Setting> stranded() {
        return overlay().stranded();
    }

    /** The pack as it is written, without what was set over it. */
    public Regulation written() {
        return pack;
    }

    /** Looks again before it is next asked. */
    void forget() {
        known.set(null);
    }

    private Overlay overlay() {
        Known now = known.get();
        if (now != null && System.nanoTime() - now.looked < fresh) {
            return now.overlay;
        }
        long standing = table.count();
        Overlay overlay = now != null && now.standing == standing ? now.overlay : Overlay.of(pack, table.standing());
        known.set(new Known(overlay, standing, System.nanoTime()));
        return overlay;
    }

    @Override
    public Map<Rule, DatedRule> rules() {
        return overlay().regulation().rules();
    }

    @Override
    public Map<String, ProcedurePlan> procedures() {
        return overlay().regulation().procedures();
    }

    @Override
    public Map<String, WordList> lists() {
        return overlay().regulation().lists();
    }

    @Override
    public String id() {
        return pack.id();
    }

    @Override
    public Wording title() {
        return pack.title();
    }

    @Override
    public Document document() {
        return pack.document();
    }

    @Override
    public Institution institution() {
        return pack.institution();
    }

    @Override
    public Map<ClauseId, Clause> clauses() {
        return pack.clauses();
    }

    @Override
    public Structure structure() {
        return pack.structure();
    }

    @Override
    public Map<String, FormPlan> forms() {
        return pack.forms();
    }

    @Override
    public Map<String, Retention> retention() {
        return pack.retention();
    }
}
