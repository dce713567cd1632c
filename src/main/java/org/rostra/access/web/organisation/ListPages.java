package org.rostra.access.web.organisation;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.intake.AgreeToList;
import org.rostra.directory.intake.Batch;
import org.rostra.directory.intake.Imports;
import org.rostra.directory.intake.ListImpacts;
import org.rostra.directory.intake.TakenList;
import org.rostra.directory.intake.TakenLists;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What else happens to a list: compared again, zeros put back, a second person's word; and the lists taken over. */
@Controller
class ListPages {
    private static final String ONE = ImportPages.PATH + "/{id}";
    private static final int PAGE = 25;

    private final Imports imports;
    private final AgreeToList agreement;
    private final ListImpacts impacts;
    private final TakenLists taken;
    private final ImportPages previews;

    ListPages(Imports imports, AgreeToList agreement, ListImpacts impacts, TakenLists taken, ImportPages previews) {
        this.imports = imports;
        this.agreement = agreement;
        this.impacts = impacts;
        this.taken = taken;
        this.previews = previews;
    }

    @PostMapping(ONE + "/judge")
    @Does(Action.DIRECTORY_IMPORT)
    Answer judge(Act act, @PathVariable UUID id) {
        return anew(act, id, imports::judgeAgain, "directory.import.judged");
    }

    @PostMapping(ONE + "/zeros")
    @Does(Action.DIRECTORY_IMPORT)
    Answer zeros(Act act, @PathVariable UUID id) {
        return anew(act, id, imports::restoreZeros, "directory.import.zeros.restored");
    }

    private Answer anew(Act act, UUID id, BiConsumer<Act, UUID> deed, String done) {
        try {
            deed.accept(act, id);
            return Answer.go(ImportPages.PATH + "/" + id, done);
        } catch (DirectoryRefused refused) {
            return previews.preview(act, id, null, 0).with("problem", refused).status(409);
        }
    }

    @GetMapping(ONE + "/agreement")
    @Does(Action.DIRECTORY_IMPORT)
    Answer.Screen agreement(Act act, @PathVariable UUID id) {
        Batch batch = agreement.get(act, id);
        return Answer.screen("directory/agreement").with("batch", batch).with("impact", impacts.inAll(act, batch))
                .with("mine", act.person().filter(person -> person.equals(batch.by())).isPresent());
    }

    @PostMapping(ONE + "/agreement")
    @Does(Action.DIRECTORY_AGREE)
    Answer agree(Act act, @PathVariable UUID id, @RequestParam int number, @RequestParam String reason) {
        try {
            agreement.agree(act, id, number, reason);
            return Answer.go(ImportPages.PATH + "/history", "directory.import.share.done");
        } catch (Refused refused) {
            return agreement(act, id).with("problem", (Explained) refused).with("reason", reason).status(409);
        }
    }

    @GetMapping(ImportPages.PATH + "/history")
    @Does(Action.DIRECTORY_IMPORT)
    Answer.Screen history(Act act, @RequestParam(required = false) @Nullable UUID after) {
        List<TakenList> lists = taken.list(after, PAGE + 1);
        return Answer.screen("directory/import-history").with("waiting", after == null ? taken.waiting(act) : List.of())
                .with("lists", lists.subList(0, Math.min(PAGE, lists.size())))
                .with("more", lists.size() > PAGE ? lists.get(PAGE - 1).id() : null)
                .with("tooMuch", (java.util.function.Predicate<Batch>) batch -> agreement.needed(act, batch));
    }
}
