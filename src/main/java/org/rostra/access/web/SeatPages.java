package org.rostra.access.web;

import java.util.List;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.AdministrativeSeat;
import org.rostra.access.AdministrativeSeats;
import org.rostra.access.AdministrativeSeats.Holder;
import org.rostra.access.Does;
import org.rostra.access.LoginStates;
import org.rostra.access.SeatRefused;
import org.rostra.ledger.Act;
import org.rostra.web.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SeatPages {
    static final String PATH = "/administration/seats";

    private final AdministrativeSeats seats;
    private final LoginStates logins;

    SeatPages(AdministrativeSeats seats, LoginStates logins) {
        this.seats = seats;
        this.logins = logins;
    }

    @GetMapping(PATH)
    @Does(Action.SEAT_GRANT)
    Answer show(Act act) {
        return page(act, "");
    }

    @PostMapping(PATH)
    @Does(Action.SEAT_GRANT)
    Answer grant(Act act, @RequestParam String number, @RequestParam AdministrativeSeat seat) {
        try {
            seats.grant(act, number, seat);
            return Answer.go(PATH, "access.seats.granted");
        } catch (SeatRefused refused) {
            return page(act, number).with("chosen", seat).with("problem", refused)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    @PostMapping(PATH + "/end")
    @Does(Action.SEAT_GRANT)
    Answer end(Act act, @RequestParam UUID person) {
        try {
            seats.end(act, person);
            return Answer.go(PATH, "access.seats.ended");
        } catch (SeatRefused refused) {
            return page(act, "").with("problem", refused).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private Answer.Screen page(Act act, String number) {
        List<Holder> holders = seats.holders(act);
        return Answer.screen("access/seats").with("holders", holders).with("number", number)
                .with("logins", logins.of(holders.stream().map(Holder::person).toList()));
    }
}
