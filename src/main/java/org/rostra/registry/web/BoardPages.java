package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.HolidayNames;
import org.rostra.calendar.Receipt;
import org.rostra.calendar.Term;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.campaign.Campaign;
import org.rostra.registry.campaign.CampaignKinds;
import org.rostra.registry.campaign.Campaigns;
import org.rostra.registry.campaign.ExportBoard;
import org.rostra.registry.campaign.Look;
import org.rostra.registry.campaign.Standing;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a campaign: which unit has answered what, in the order of the tree. */
@Controller
class BoardPages {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Campaigns campaigns;
    private final ExportBoard export;
    private final CampaignKinds kinds;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Calendars calendars;
    private final HolidayNames holidays;
    private final Frames frames;

    BoardPages(Campaigns campaigns, ExportBoard export, CampaignKinds kinds, PlatformLinks platforms,
            Regulation regulation, Calendars calendars, HolidayNames holidays, Frames frames) {
        this.campaigns = campaigns;
        this.export = export;
        this.kinds = kinds;
        this.platforms = platforms;
        this.regulation = regulation;
        this.calendars = calendars;
        this.holidays = holidays;
        this.frames = frames;
    }

    @GetMapping("/campaigns/{id}")
    @Does(Action.CAMPAIGN_READ)
    Answer.Screen board(Act act, @PathVariable UUID id, @RequestParam(required = false) @Nullable Look state,
            @RequestParam(defaultValue = "0") int after) {
        Standing standing = campaigns.getFor(act, id);
        return Answer.screen("registry/campaign/board").with("standing", standing)
                .with("board", campaigns.board(act, standing.campaign(), state, after)).with("state", state)
                .with("receipt", receipt(standing.campaign()).orElse(null)).with("holidays", holidays)
                .with("kinds", kinds).with("platforms", platforms).with("regulation", regulation)
                .with("calendar", calendars.current()).with("today", act.today());
    }

    @PostMapping("/campaigns/{id}/urge")
    @Does(Action.CAMPAIGN_RUN)
    Answer urge(Act act, @PathVariable UUID id) {
        try {
            return Answer.go("/campaigns/" + id, "campaign.urged", campaigns.urge(act, id));
        } catch (Refused refused) {
            return board(act, id, null, 0).with("problem", refused).status(409);
        }
    }

    @PostMapping("/campaigns/{id}/end")
    @Does(Action.CAMPAIGN_RUN)
    Answer end(Act act, @PathVariable UUID id) {
        try {
            campaigns.end(act, id);
            return Answer.go("/campaigns/" + id, "campaign.ended-now");
        } catch (Refused refused) {
            return board(act, id, null, 0).with("problem", refused).status(409);
        }
    }

    @PostMapping("/campaigns/{id}/export")
    @Does(Action.CAMPAIGN_READ)
    Answer export(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Look state) {
        Texts t = frames.texts(request);
        Campaign campaign = campaigns.getFor(act, id).campaign();
        return new Answer.Download(t.get("campaign.export.file", campaign.title(), act.today().toString()) + ".xlsx",
                XLSX, out -> export.xlsx(act, id, state, t, out));
    }

    /** The days between launch and last day, written out. */
    private Optional<Receipt.ByDate> receipt(Campaign campaign) {
        WorkingCalendar calendar = calendars.current();
        int days = calendar.workingDaysBetween(campaign.launched(), campaign.due());
        return days < 1
                ? Optional.empty()
                : Optional.of(calendar.receipt(campaign.launched(), new Term.WorkingDays(days)))
                        .filter(receipt -> receipt.due().equals(campaign.due()));
    }
}
