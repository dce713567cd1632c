package org.rostra.registry.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.calendar.Calendars;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.campaign.Asked;
import org.rostra.registry.campaign.Campaign;
import org.rostra.registry.campaign.CampaignKinds;
import org.rostra.registry.campaign.Campaigns;
import org.rostra.registry.campaign.Draft;
import org.rostra.registry.campaign.LaunchCampaign;
import org.rostra.registry.campaign.Replies;
import org.rostra.registry.campaign.Scope;
import org.rostra.web.Answer;
import org.rostra.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Campaigns as a list, and the launch of one. */
@Controller
class CampaignPages {
    private final Campaigns campaigns;
    private final LaunchCampaign launches;
    private final Replies replies;
    private final CampaignKinds kinds;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Calendars calendars;

    CampaignPages(Campaigns campaigns, LaunchCampaign launches, Replies replies, CampaignKinds kinds, Units units,
            PlatformLinks platforms, Regulation regulation, Calendars calendars) {
        this.campaigns = campaigns;
        this.launches = launches;
        this.replies = replies;
        this.kinds = kinds;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
        this.calendars = calendars;
    }

    @GetMapping("/campaigns")
    @Does(Action.CAMPAIGN_LIST)
    Answer list(Act act, @RequestParam(required = false) @Nullable UUID before) {
        List<Asked> asked = before == null ? replies.listFor(act) : List.of();
        return Answer.screen("registry/campaign/list").with("list", campaigns.listFor(act, before))
                .with("asked", asked)
                .with("units", units.byId(asked.stream().map(one -> one.reply().unit()).distinct().toList()))
                .with("kinds", kinds).with("today", act.today());
    }

    @GetMapping("/campaigns/new")
    @Does(Action.CAMPAIGN_RUN)
    Answer form(@RequestParam(defaultValue = "") String kind, Act act) {
        return screen(act, Map.of("kind", List.of(kind), "scope", List.of("KINDS"), "kinds",
                Arrays.stream(Unit.Kind.values()).filter(Unit.Kind::firstLine).map(Unit.Kind::name).toList()));
    }

    /** Shows how many the form means, or launches it. */
    @PostMapping("/campaigns")
    @Does(Action.CAMPAIGN_RUN)
    Answer send(Act act, @RequestParam MultiValueMap<String, String> form) {
        Map<String, List<String>> given = Map.copyOf(form);
        try {
            Draft draft = draft(given);
            if (!first(given, "go").equals("launch")) {
                return screen(act, given).with("reach", launches.reach(draft));
            }
            Campaign campaign = launches.launch(act, draft);
            return Answer.go("/campaigns/" + campaign.id(), "campaign.launched");
        } catch (Refused refused) {
            return screen(act, given).with("problem", refused).status(409);
        }
    }

    private Answer.Screen screen(Act act, Map<String, List<String>> given) {
        return Answer.screen("registry/campaign/new").with("given", given).with("kinds", kinds)
                .with("platforms", platforms.all()).with("regulation", regulation)
                .with("calendar", calendars.current()).with("due", day(first(given, "due"))).with("today", act.today());
    }

    private Draft draft(Map<String, List<String>> given) {
        Scope scope = switch (first(given, "scope")) {
            case "ALL" -> new Scope.All();
            case "CHOSEN" -> launches.chosen(first(given, "units"));
            default -> new Scope.Kinds(known(given, "kinds", Unit.Kind.values(), Unit.Kind::name).stream()
                    .map(Unit.Kind::valueOf).collect(Collectors.toSet()));
        };
        return new Draft(first(given, "kind"), first(given, "title"), first(given, "instructions"),
                scope, given.getOrDefault("platforms", List.of()).stream()
                        .filter(id -> platforms.find(id).isPresent()).toList(),
                known(given, "tiers", regulation.structure().tiers().keySet().toArray(Integer[]::new),
                        level -> level.toString()).stream().map(Integer::valueOf).toList(),
                day(first(given, "due")));
    }

    /** What was ticked, as far as there is such a thing. */
    private static <T> List<String> known(Map<String, List<String>> given, String field, T[] all,
            Function<T, String> name) {
        List<String> names = Arrays.stream(all).map(name).toList();
        return given.getOrDefault(field, List.of()).stream().filter(names::contains).distinct().toList();
    }

    private static String first(Map<String, List<String>> given, String field) {
        List<String> values = given.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().replace("\0", "");
    }

    private static @Nullable LocalDate day(String text) {
        return Typed.day(text).orElse(null);
    }
}
