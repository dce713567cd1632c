package org.rostra.conduct.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.conduct.Measure;
import org.rostra.conduct.Measure.Way;
import org.rostra.conduct.MeasureRules;
import org.rostra.conduct.Measures;
import org.rostra.conduct.Measures.Whose;
import org.rostra.conduct.OpenMeasure;
import org.rostra.conduct.OpenMeasure.Wanted;
import org.rostra.conduct.Party.Part;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.Account;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of measures, their numbers, and the entering of one. */
@Controller
class MeasurePages {
    private static final int MONTHS = 24;

    private final Measures measures;
    private final OpenMeasure opening;
    private final MeasureRules rules;
    private final Register register;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    MeasurePages(Measures measures, OpenMeasure opening, MeasureRules rules, Register register,
            PlatformLinks platforms, Regulation regulation) {
        this.measures = measures;
        this.opening = opening;
        this.rules = rules;
        this.register = register;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    @GetMapping("/measures")
    @Does(Action.MEASURE_LIST)
    Answer list(Act act, @RequestParam(required = false) @Nullable Whose whose,
            @RequestParam(required = false) @Nullable UUID before) {
        List<Whose> lists = measures.lists(act);
        Whose shown = Optional.ofNullable(whose).filter(lists::contains)
                .orElse(lists.contains(Whose.BARS) ? Whose.BARS : Whose.IN_HANDS);
        List<Measure> read = measures.page(act, shown, before);
        List<Measure> page = read.subList(0, Math.min(Measures.PAGE, read.size()));
        return Answer.screen("measure/list").with("measures", page).with("whose", shown).with("lists", lists)
                .with("more", read.size() > page.size())
                .with("accounts", register.list(page.stream().map(Measure::account).collect(Collectors.toSet())))
                .with("mayCount", lists.contains(Whose.BARS)).with("platforms", platforms).with("today", act.today())
                .with("regulation", regulation);
    }

    @GetMapping("/measures/counts")
    @Does(Action.MEASURE_COUNTS)
    Answer counts(Act act) {
        LocalDate since = act.today().withDayOfMonth(1).minusMonths(MONTHS - 1);
        return Answer.screen("measure/counts").with("counts", measures.counts(act, since)).with("since", since)
                .with("regulation", regulation);
    }

    @GetMapping("/measures/on/{id}")
    @Does(Action.MEASURE_OPEN)
    Answer blank(Act act, @PathVariable UUID id) {
        return form(act, id, false, null, null, null);
    }

    @PostMapping("/measures/on/{id}")
    @Does(Action.MEASURE_OPEN)
    Answer open(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Wanted wanted = wanted(request, id, Part.MEMBER);
        try {
            boolean brief = !Typed.in(request, "short").isEmpty();
            Measure one = brief
                    ? opening.openShort(act, wanted, new OpenMeasure.Short(Typed.lines(Typed.in(request, "evidence")),
                            way(request)))
                    : opening.open(act, wanted);
            return Answer.go("/measures/" + one.id(), brief ? "measure.told" : "measure.opened");
        } catch (Refused refused) {
            return form(act, id, false, wanted, Typed.in(request, "evidence"), refused);
        }
    }

    @GetMapping("/measures/bar/{id}")
    @Does(Action.BAR_OPEN)
    Answer blankBar(Act act, @PathVariable UUID id) {
        return form(act, id, true, null, null, null);
    }

    @PostMapping("/measures/bar/{id}")
    @Does(Action.BAR_OPEN)
    Answer openBar(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Part part = Arrays.stream(Part.values()).filter(Part::bar)
                .filter(one -> one.name().equals(Typed.in(request, "part"))).findFirst().orElse(Part.CUSTODIAN);
        Wanted wanted = wanted(request, id, part);
        try {
            return Answer.go("/measures/" + opening.open(act, wanted).id(), "measure.opened");
        } catch (Refused refused) {
            return form(act, id, true, wanted, null, refused);
        }
    }

    private Answer.Screen form(Act act, UUID id, boolean bar, @Nullable Wanted wanted, @Nullable String evidence,
            @Nullable Explained problem) {
        Account account = opening.accountFor(act, id, bar);
        return Answer.screen("measure/new").with("account", account).with("bar", bar).with("wanted", wanted)
                .with("evidence", evidence).with("violations", rules.violations(bar, act.today()))
                .with("platforms", platforms).with("today", act.today()).with("regulation", regulation)
                .with("problem", problem).status(problem == null ? 200 : 409);
    }

    private static Wanted wanted(HttpServletRequest request, UUID id, Part part) {
        String reporter = Typed.in(request, "reporter").strip();
        return new Wanted(id, part, Typed.in(request, "number").strip(), Typed.in(request, "name").strip(),
                Typed.in(request, "violation"), Typed.day(Typed.in(request, "happened")).orElse(LocalDate.MAX),
                Typed.lines(Typed.in(request, "summary")), reporter.isEmpty() ? null : reporter);
    }

    static Way way(HttpServletRequest request) {
        return Arrays.stream(Way.values()).filter(one -> one.name().equals(Typed.in(request, "way"))).findFirst()
                .orElse(Way.SYSTEM);
    }
}
