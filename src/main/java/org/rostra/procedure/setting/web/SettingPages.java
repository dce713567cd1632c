package org.rostra.procedure.setting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Settable;
import org.rostra.policy.pack.BadPack;
import org.rostra.policy.setting.RegulationInForce;
import org.rostra.policy.setting.Setting;
import org.rostra.policy.setting.Settings;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.setting.ProposeSetting;
import org.rostra.procedure.setting.SettingDraft;
import org.rostra.procedure.setting.SettingRows;
import org.rostra.procedure.setting.SettingWords;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 设置: what is set, by which clause and since when; and the form by which something is proposed to be set otherwise. */
@Controller
class SettingPages {
    static final String PATH = "/settings";

    private final SettingRows rows;
    private final Settings settings;
    private final ProposeSetting propose;
    private final Procedures procedures;
    private final RegulationInForce regulation;
    private final People people;
    private final Access access;
    private final Frames frames;

    SettingPages(SettingRows rows, Settings settings, ProposeSetting propose, Procedures procedures,
            RegulationInForce regulation, People people, Access access, Frames frames) {
        this.rows = rows;
        this.settings = settings;
        this.propose = propose;
        this.procedures = procedures;
        this.regulation = regulation;
        this.people = people;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Does(Action.SETTING_READ)
    Answer page(Act act, HttpServletRequest request) {
        return Answer.screen("setting/page").with("rows", rows.bySection(act)).with("words", words(request))
                .with("stranded", regulation.stranded()).with("regulation", regulation)
                .with("mayPropose", access.open(act, Action.SETTING_PROPOSE));
    }

    /** One of them, with its history; what the pack does not know leads to all. */
    @GetMapping(PATH + "/item")
    @Does(Action.SETTING_READ)
    Answer item(Act act, HttpServletRequest request, @RequestParam(defaultValue = "") String what) {
        return Settable.find(regulation, what).<Answer>map(one -> item(act, request, one, typed(request)))
                .orElseGet(() -> page(act, request));
    }

    /** Shows what it would change; writes nothing. */
    @PostMapping(PATH + "/preview")
    @Does(Action.SETTING_PROPOSE)
    Answer preview(Act act, HttpServletRequest request, @RequestParam(defaultValue = "") String what) {
        Settable one = find(what);
        TypedSetting typed = typed(request);
        try {
            SettingDraft draft = typed.draft(regulation, one, act.today());
            return Answer.screen("setting/preview").with("preview", propose.preview(act, draft)).with("draft", draft)
                    .with("words", words(request)).with("regulation", regulation)
                    .with("amends", typed.text("amends"));
        } catch (Refused refused) {
            return item(act, request, one, typed).with("problem", refused).status(409);
        } catch (BadPack bad) {
            return item(act, request, one, typed).with("faults", bad.problems()).status(409);
        }
    }

    @PostMapping(PATH)
    @Does(Action.SETTING_PROPOSE)
    Answer propose(Act act, HttpServletRequest request, @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String amends) {
        Settable one = find(what);
        TypedSetting typed = typed(request);
        try {
            SettingDraft draft = typed.draft(regulation, one, act.today());
            CaseFile file = amends.isEmpty() ? propose.propose(act, draft) : propose.again(act, id(amends), draft);
            return Answer.go("/cases/" + file.id(), "setting.sent");
        } catch (Refused refused) {
            return item(act, request, one, typed).with("problem", refused).status(409);
        } catch (BadPack bad) {
            return item(act, request, one, typed).with("faults", bad.problems()).status(409);
        }
    }

    private Answer.Screen item(Act act, HttpServletRequest request, Settable what, TypedSetting typed) {
        List<Setting> history = settings.about(what.key());
        Optional<CaseFile> open = history.stream().filter(one -> one.state() == Setting.State.PROPOSED).findFirst()
                .flatMap(one -> procedures.findOpenAbout(one.asSubject()));
        boolean returned = open.filter(file -> file.state() == CaseFile.State.RETURNED
                && act.person().filter(file.applicant()::equals).isPresent()).isPresent();
        Set<UUID> named = new HashSet<>();
        history.forEach(one -> {
            named.add(one.proposedBy());
            Optional.ofNullable(one.decidedBy()).ifPresent(named::add);
        });
        return Answer.screen("setting/item").with("row", rows.row(act, what)).with("words", words(request))
                .with("history", history).with("people", people.names(named)).with("typed", typed)
                .with("open", open.filter(file -> !returned).orElse(null)).with("today", act.today())
                .with("amends", returned ? open.orElseThrow().subject().id().toString() : "")
                .with("mayPropose", access.open(act, Action.SETTING_PROPOSE)).with("regulation", regulation);
    }

    private Settable find(String what) {
        return Settable.find(regulation, what).orElseThrow(NotFound::new);
    }

    private SettingWords words(HttpServletRequest request) {
        return new SettingWords(frames.texts(request), regulation);
    }

    private static TypedSetting typed(HttpServletRequest request) {
        return new TypedSetting(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Arrays.asList(one.getValue()))));
    }

    private static UUID id(String text) {
        return Ids.find(text).orElseThrow(NotFound::new);
    }
}
