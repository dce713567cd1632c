package org.rostra.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.access.SeatRefused;
import org.rostra.directory.DirectoryRefused;
import org.rostra.ledger.Act;
import org.rostra.security.FirstSeats;
import org.rostra.security.SecurityRefused;
import org.rostra.security.SignIn;
import org.rostra.security.TakeFirstSeat;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class FirstSeatPages {
    private final FirstSeats seats;
    private final TakeFirstSeat take;
    private final SignIn signIn;

    FirstSeatPages(FirstSeats seats, TakeFirstSeat take, SignIn signIn) {
        this.seats = seats;
        this.take = take;
        this.signIn = signIn;
    }

    @GetMapping("/first-seat/{token}")
    @Does(Action.FIRST_SEAT_TAKE)
    Answer show(@PathVariable String token) {
        return page(token, "", "");
    }

    @PostMapping("/first-seat/{token}")
    @Does(Action.FIRST_SEAT_TAKE)
    Answer take(Act act, @PathVariable String token, @RequestParam String number, @RequestParam String name,
            @RequestParam String password, @RequestParam String again, HttpServletRequest request,
            HttpServletResponse response) {
        try {
            UUID person = take.take(act, token, number, name, password, again);
            signIn.admit(act, person, request, response);
            return Answer.go(OwnPath.HOME, "security.first-seat.taken");
        } catch (SecurityRefused | SeatRefused | DirectoryRefused refused) {
            return page(token, number, name).with("problem", (Explained) refused)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private Answer.Screen page(String token, String number, String name) {
        return Answer.screen("security/first-seat").with("seat", seats.find(token).orElseThrow(NotFound::new))
                .with("token", token).with("number", number).with("name", name);
    }
}
