package org.rostra.publishing.joint.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.print.QrCode;
import org.rostra.publishing.joint.AnswerDelivery;
import org.rostra.publishing.joint.Delivery;
import org.rostra.publishing.joint.Joint;
import org.rostra.publishing.joint.OrderFiles;
import org.rostra.publishing.joint.Proofs;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one account owes of a joint release: the kit to publish it by hand, and the answer. */
@Controller
class DeliveryPages {
    private final Joint joint;
    private final AnswerDelivery answering;
    private final OrderFiles files;
    private final Proofs proofs;
    private final Register register;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    DeliveryPages(Joint joint, AnswerDelivery answering, OrderFiles files, Proofs proofs, Register register,
            PlatformLinks platforms,
            Regulation regulation) {
        this.joint = joint;
        this.answering = answering;
        this.files = files;
        this.proofs = proofs;
        this.register = register;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    @GetMapping("/joint/deliveries/{id}")
    @Does(Action.JOINT_READ)
    Answer kit(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return kit(act, request, id, null);
    }

    private Answer.Screen kit(Act act, HttpServletRequest request, UUID id, @Nullable Explained problem) {
        Delivery delivery = joint.deliveryFor(act, id);
        String here = request.getRequestURL().toString()
                .replaceAll("/(done|not-carried-out|publish|not-out|taken-down)$", "");
        return Answer.screen("joint/delivery").with("delivery", delivery).with("order", joint.orderOf(delivery))
                .with("files", files.of(joint.orderOf(delivery)))
                .with("account", register.get(delivery.account())).with("platforms", platforms)
                .with("mayAnswer", joint.mayAnswer(act, delivery)).with("hints", proofs.hints(id))
                .with("qr", QrCode.dataUri(here))
                .with("now", act.at())
                .with("regulation", regulation).with("problem", problem).status(problem == null ? 200 : 409);
    }

    @PostMapping("/joint/deliveries/{id}/done")
    @Does(Action.JOINT_ANSWER)
    Answer done(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String link) {
        return answer(act, request, id, () -> answering.done(act, id, link));
    }

    @PostMapping("/joint/deliveries/{id}/not-carried-out")
    @Does(Action.JOINT_ANSWER)
    Answer notCarriedOut(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        return answer(act, request, id, () -> answering.notCarriedOut(act, id, reason));
    }

    @PostMapping("/joint/deliveries/{id}/publish")
    @Does(Action.JOINT_ANSWER)
    Answer publish(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return answer(act, request, id, "joint.draft.published", () -> answering.publish(act, id));
    }

    @PostMapping("/joint/deliveries/{id}/not-out")
    @Does(Action.JOINT_ANSWER)
    Answer notOut(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return answer(act, request, id, "joint.unknown.answered", () -> answering.notOut(act, id));
    }

    @PostMapping("/joint/deliveries/{id}/taken-down")
    @Does(Action.JOINT_ANSWER)
    Answer takenDown(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return answer(act, request, id, () -> answering.takenDown(act, id));
    }

    private Answer answer(Act act, HttpServletRequest request, UUID id, Runnable command) {
        return answer(act, request, id, "joint.answered", command);
    }

    private Answer answer(Act act, HttpServletRequest request, UUID id, String notice, Runnable command) {
        try {
            command.run();
            return Answer.go("/joint/deliveries/" + id, notice);
        } catch (Refused refused) {
            return kit(act, request, id, refused);
        }
    }
}
