package org.rostra.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Signs in without a password, as one of the invented people of a demonstration and nobody else. */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
public class DemoSignIn {
    private final ObjectProvider<DemoPeople> people;
    private final LoginTable logins;
    private final SignIn signIn;

    DemoSignIn(ObjectProvider<DemoPeople> people, LoginTable logins, SignIn signIn) {
        this.people = people;
        this.logins = logins;
        this.signIn = signIn;
    }

    /** @throws NotFound if the person is none of those offered */
    public void as(Act act, UUID person, HttpServletRequest request, HttpServletResponse response) {
        if (people.stream().flatMap(source -> source.people().stream()).noneMatch(one -> one.person().equals(person))) {
            throw new NotFound();
        }
        logins.openWithout(person, act.at());
        signIn.admit(act, person, Factor.DEMO, request, response);
    }
}
