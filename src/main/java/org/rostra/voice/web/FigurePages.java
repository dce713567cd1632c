package org.rostra.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.voice.figure.Figure;
import org.rostra.voice.figure.Figures;
import org.rostra.voice.figure.OtherNumbers;
import org.rostra.web.Answer;
import org.rostra.web.PublicJson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Figures of opinions: for the office, and for everybody and for programs where the institution switched that on. */
@Controller
class FigurePages {
    private final Figures figures;
    private final OtherNumbers numbers;
    private final Regulation regulation;

    FigurePages(Figures figures, OtherNumbers numbers, Regulation regulation) {
        this.figures = figures;
        this.numbers = numbers;
        this.regulation = regulation;
    }

    @GetMapping("/opinions/figures")
    @Does(Action.PUBLIC_READ)
    Answer published(Act act) {
        return figures.published(act).<Answer>map(year -> Answer.screen("voice/open/figures").with("year", year)
                .with("others", numbers.latest(act)).with("today", act.today()).with("regulation", regulation))
                .orElseGet(() -> Answer.go("/opinions"));
    }

    @GetMapping("/opinion-cases/figures")
    @Does(Action.OPINION_FIGURES)
    Answer own(Act act) {
        return Answer.screen("voice/figures").with("year", figures.own(act)).with("others", numbers.latest(act))
                .with("today", act.today()).with("regulation", regulation);
    }

    /** Months and kinds with their numbers; nothing but that it is so where they are not public. */
    @GetMapping("/api/v1/opinions/figures")
    @Does(Action.PUBLIC_READ)
    void open(Act act, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Figures.Year> year = figures.published(act);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("published", year.isPresent());
        year.ifPresent(one -> {
            answer.put("figures", one.figures().stream().map(FigurePages::told).toList());
            answer.put("otherPlatforms", numbers.latest(act).stream().map(month -> Map.of("month",
                    month.month().toString(), "platform", month.platform(), "received", month.received(),
                    "answeredInTime", month.inTime(), "late", month.late(), "reopened", month.reopened())).toList());
        });
        PublicJson.write(answer, request, response);
    }

    private static Map<String, Object> told(Figure one) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("month", one.month().toString());
        told.put("kind", one.kind().name().toLowerCase(Locale.ROOT));
        List.of(Map.entry("received", one.received()), Map.entry("answeredInTime", one.inTime()),
                Map.entry("late", one.late()), Map.entry("reopened", one.reopened()))
                .forEach(each -> told.put(each.getKey(), each.getValue()));
        return told;
    }
}
