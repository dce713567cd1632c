package org.rostra.registry.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.NameScope;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.lead.Leads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of accounts that were looked at outside (普查名单): read, looked at, taken over whole or not at all. */
@Component
public class Censuses {
    private static final int LOT = 1000;
    private static final int PAGE = 50;
    private static final int LISTED = 20;

    private final CensusTable table;
    private final CampaignTable campaigns;
    private final CensusReader reader;
    private final Leads leads;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    Censuses(CensusTable table, CampaignTable campaigns, PlatformLinks platforms, NameScope scope, Leads leads,
            Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.campaigns = campaigns;
        this.reader = new CensusReader(platforms, scope);
        this.leads = leads;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Reads a file for a look; one that was waiting gives way to it.
     *
     * @throws Refused if the campaign has ended, or no column of the file holds addresses of accounts
     * @throws org.rostra.sheets.UnreadableSheet if the file is none of the kinds that are read, or is not harmless
     */
    @Transactional
    public void upload(Act act, UUID id, Path file, String name) throws IOException {
        Campaign campaign = open(act, id);
        CensusFile content = CensusFile.read(file, name);
        List<Finding> rows = reader.read(content).filter(found -> !found.isEmpty())
                .orElseThrow(() -> refuse(CampaignSays.NO_LINKS, CampaignSays.NO_LINKS_NEXT));
        table.lockWaiting(id).ifPresent(before -> table.delete(before.id()));
        UUID census = Ids.next();
        table.insert(census, id, name.replace("\0", ""), content, act.at());
        for (int from = 0; from < rows.size(); from += LOT) {
            table.insert(census, rows.subList(from, Math.min(rows.size(), from + LOT)));
        }
        table.match(census);
        ledger.record(act, under(Entry.of(campaign.asSubject(), "campaign.census-uploaded")).with("rows", rows.size())
                .with("file-sha256", java.util.HexFormat.of().formatHex(content.hash())).withheld("file", name));
    }

    /**
     * Takes the list over as the register stands now: findings stand beside the accounts, what is not registered becomes
     * leads.
     *
     * @throws Refused if the campaign has ended, or no list waits
     */
    @Transactional
    public Census confirm(Act act, UUID id) {
        Campaign campaign = open(act, id);
        UUID census = waiting(id).id();
        table.match(census);
        int found = 0;
        List<Finding> lot = table.rows(census, EnumSet.of(FindingVerdict.LEAD), 0, LOT);
        while (!lot.isEmpty()) {
            found += leads.found(act, lot.stream().map(one -> new Leads.Found(one.name(), one.platform(),
                    one.canonicalId(), one.link())).toList());
            lot = table.rows(census, EnumSet.of(FindingVerdict.LEAD), lot.getLast().number(), LOT);
        }
        Census done = waiting(id);
        table.confirm(census, act.today());
        Entry entry = under(Entry.of(campaign.asSubject(), "campaign.census-confirmed")).with("census", census)
                .with("leads", found);
        done.counts().forEach((verdict, count) -> entry.with(verdict.name().toLowerCase(java.util.Locale.ROOT), count));
        ledger.record(act, entry);
        return done;
    }

    /** Forgets the list that waits. */
    @Transactional
    public void drop(Act act, UUID id) {
        Campaign campaign = open(act, id);
        table.delete(waiting(id).id());
        ledger.record(act, under(Entry.of(campaign.asSubject(), "campaign.census-dropped")));
    }

    /** The lists of a campaign, the latest first. The caller has loaded the campaign. */
    @Transactional(readOnly = true)
    public List<Census> list(UUID campaign) {
        return table.list(campaign, LISTED);
    }

    /** A page of rows with the verdict, or of all, from behind a row on; one more than a page where more follow. */
    @Transactional(readOnly = true)
    public List<Finding> rows(Census census, @Nullable FindingVerdict verdict, int after) {
        return table.rows(census.id(), verdict == null
                ? EnumSet.allOf(FindingVerdict.class)
                : EnumSet.of(verdict), after, PAGE + 1);
    }

    /** Every row that is not taken, read lot by lot. */
    public Stream<Finding> refused(Census census) {
        var verdicts = EnumSet.allOf(FindingVerdict.class).stream().filter(FindingVerdict::refused)
                .collect(Collectors.toSet());
        return Stream.iterate(table.rows(census.id(), verdicts, 0, LOT), lot -> !lot.isEmpty(),
                lot -> table.rows(census.id(), verdicts, lot.getLast().number(), LOT)).flatMap(List::stream);
    }

    private Census waiting(UUID campaign) {
        return table.lockWaiting(campaign)
                .orElseThrow(() -> refuse(CampaignSays.NOT_WAITING, CampaignSays.NOT_WAITING_NEXT));
    }

    private Campaign open(Act act, UUID id) {
        access.check(act, Action.CAMPAIGN_RUN);
        Campaign campaign = campaigns.lock(id).orElseThrow(NotFound::new);
        if (!campaign.open()) {
            throw refuse(CampaignSays.ENDED, CampaignSays.ENDED_NEXT);
        }
        return campaign;
    }

    private Entry under(Entry entry) {
        return entry.under(regulation.basis(Rule.CAMPAIGN).id(), Rule.CAMPAIGN.id());
    }

    private Refused refuse(MessageKey what, MessageKey next) {
        return regulation.refuse(Rule.CAMPAIGN, what, next);
    }
}
