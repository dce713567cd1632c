package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.directory.RefusedSheet;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.registry.campaign.Campaigns;
import org.rostra.registry.campaign.Census;
import org.rostra.registry.campaign.Censuses;
import org.rostra.registry.campaign.Finding;
import org.rostra.registry.campaign.FindingVerdict;
import org.rostra.registry.campaign.RefusedFindings;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.rostra.web.Uploads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The census of a campaign: upload, preview, taking over. */
@Controller
class CensusPages {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PATH = "/campaigns/{id}/census";
    private static final int PAGE = 50;

    private final Campaigns campaigns;
    private final Censuses censuses;
    private final RefusedFindings refused;
    private final Frames frames;

    CensusPages(Campaigns campaigns, Censuses censuses, RefusedFindings refused, Frames frames) {
        this.campaigns = campaigns;
        this.censuses = censuses;
        this.refused = refused;
        this.frames = frames;
    }

    /** The latest list of the campaign, its rows by verdict. */
    @GetMapping(PATH)
    @Does(Action.CAMPAIGN_RUN)
    Answer.Screen page(Act act, @PathVariable UUID id, @RequestParam(required = false) @Nullable FindingVerdict verdict,
            @RequestParam(defaultValue = "0") int after) {
        var campaign = campaigns.getFor(act, id).campaign();
        List<Census> list = censuses.list(id);
        List<Finding> rows = list.isEmpty() ? List.of() : censuses.rows(list.getFirst(), verdict, after);
        return Answer.screen("registry/campaign/census").with("campaign", campaign).with("list", list)
                .with("verdict", verdict).with("rows", rows.subList(0, Math.min(PAGE, rows.size())))
                .with("more", rows.size() > PAGE ? rows.get(PAGE - 1).number() : 0);
    }

    @PostMapping(PATH)
    @Does(Action.CAMPAIGN_RUN)
    Answer upload(Act act, @PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
        try {
            return Uploads.read(file, (copy, name) -> {
                censuses.upload(act, id, copy, name);
                return Answer.go("/campaigns/" + id + "/census");
            });
        } catch (UnreadableSheet unreadable) {
            return problem(act, id, new RefusedSheet(unreadable), 422);
        } catch (Refused refusal) {
            return problem(act, id, refusal, 422);
        }
    }

    @PostMapping(PATH + "/confirm")
    @Does(Action.CAMPAIGN_RUN)
    Answer confirm(Act act, @PathVariable UUID id) {
        try {
            Census done = censuses.confirm(act, id);
            return Answer.go("/campaigns/" + id + "/census", "campaign.census.confirmed",
                    done.count(FindingVerdict.DEAD), done.count(FindingVerdict.LEAD));
        } catch (Refused refusal) {
            return problem(act, id, refusal, 409);
        }
    }

    @PostMapping(PATH + "/cancel")
    @Does(Action.CAMPAIGN_RUN)
    Answer cancel(Act act, @PathVariable UUID id) {
        try {
            censuses.drop(act, id);
            return Answer.go("/campaigns/" + id + "/census", "campaign.census.cancelled");
        } catch (Refused refusal) {
            return problem(act, id, refusal, 409);
        }
    }

    /** The rows of the latest list that are not taken, in their own columns. */
    @PostMapping(PATH + "/refused")
    @Does(Action.CAMPAIGN_READ)
    Answer refused(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Texts t = frames.texts(request);
        campaigns.getFor(act, id);
        Census census = Optional.of(censuses.list(id)).filter(list -> !list.isEmpty()).map(List::getFirst)
                .orElseThrow(NotFound::new);
        return new Answer.Download(t.get("campaign.census.refused-file") + ".xlsx", XLSX,
                out -> refused.xlsx(census, t, out));
    }

    private Answer problem(Act act, UUID id, Explained refusal, int status) {
        return page(act, id, null, 0).with("problem", refusal).status(status);
    }
}
