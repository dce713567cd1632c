package org.rostra.registry.campaign;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Subject;
import org.rostra.procedure.DutyForm;
import org.springframework.stereotype.Component;

/** A unit's answer as it stands on a desk. */
@Component
class CampaignForm implements DutyForm {
    private final ReplyTable replies;
    private final CampaignTable campaigns;
    private final Units units;

    CampaignForm(ReplyTable replies, CampaignTable campaigns, Units units) {
        this.replies = replies;
        this.campaigns = campaigns;
        this.units = units;
    }

    @Override
    public String kind() {
        return Reply.KIND;
    }

    @Override
    public String path(Subject subject) {
        return "/replies/" + subject.id();
    }

    /** The title of the campaign, and the unit: a head may answer for several. */
    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return replies.list(subjects).stream().collect(Collectors.toMap(Reply::id, Reply::unit));
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        var found = replies.list(subjects);
        Map<UUID, Campaign> of = campaigns.list(found.stream().map(Reply::campaign).distinct().toList()).stream()
                .collect(Collectors.toMap(Campaign::id, Function.identity()));
        Map<UUID, Unit> named = units.byId(found.stream().map(Reply::unit).distinct().toList());
        Map<UUID, String> titles = new HashMap<>();
        for (Reply reply : found) {
            Campaign campaign = of.get(reply.campaign());
            Unit unit = named.get(reply.unit());
            if (campaign != null && unit != null) {
                titles.put(reply.id(), campaign.title() + " · " + unit.name());
            }
        }
        return titles;
    }
}
