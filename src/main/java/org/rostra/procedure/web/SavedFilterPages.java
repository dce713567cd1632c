package org.rostra.procedure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.procedure.saved.FilterRefused;
import org.rostra.procedure.saved.SavedFilter;
import org.rostra.procedure.saved.SavedFilters;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeping a filter of a list, and putting those one keeps in order. */
@Controller
class SavedFilterPages {
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final SavedFilters filters;

    SavedFilterPages(SavedFilters filters) {
        this.filters = filters;
    }

    @GetMapping("/saved-filters")
    @Does(Action.DESK_READ)
    Answer page(Act act, @RequestParam(defaultValue = "desk") String list) {
        return page(act, list, null);
    }

    /** Keeps what the address that carries the form filters. */
    @PostMapping("/saved-filters")
    @Does(Action.FILTER_KEEP)
    Answer save(Act act, HttpServletRequest request, @RequestParam(defaultValue = "desk") String list,
            @RequestParam(defaultValue = "") String name) {
        try {
            SavedFilter kept = filters.save(act, list, name, parameters(request));
            return Answer.go(filters.address(kept), "procedure.saved.kept", kept.name());
        } catch (FilterRefused refused) {
            return page(act, list, refused);
        }
    }

    @PostMapping("/saved-filters/rename")
    @Does(Action.FILTER_KEEP)
    Answer rename(Act act, @RequestParam(defaultValue = NOBODY) UUID id, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "desk") String list) {
        try {
            return back(filters.rename(act, id, name), "procedure.saved.renamed");
        } catch (FilterRefused refused) {
            return page(act, list, refused);
        }
    }

    @PostMapping("/saved-filters/move")
    @Does(Action.FILTER_KEEP)
    Answer move(Act act, @RequestParam(defaultValue = NOBODY) UUID id,
            @RequestParam(defaultValue = "true") boolean up) {
        return back(filters.move(act, id, up), "procedure.saved.moved");
    }

    @PostMapping("/saved-filters/remove")
    @Does(Action.FILTER_KEEP)
    Answer remove(Act act, @RequestParam(defaultValue = NOBODY) UUID id) {
        return back(filters.remove(act, id), "procedure.saved.removed");
    }

    private static Answer back(SavedFilter one, String notice) {
        return Answer.go("/saved-filters?list=" + one.list(), notice);
    }

    private Answer page(Act act, String list, @Nullable FilterRefused problem) {
        return Answer.screen("procedure/saved-filters").with("list", filters.list(list))
                .with("tabs", filters.tabs(act, list, Map.of())).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return parameters;
    }
}
