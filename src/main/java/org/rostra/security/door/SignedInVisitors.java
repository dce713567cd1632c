package org.rostra.security.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.security.Session;
import org.rostra.security.Sessions;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.rostra.web.Visitor;
import org.rostra.web.Visitors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the shell who looks, what he holds, and what is open to him. */
@Component
class SignedInVisitors implements Visitors {
    private final Sessions sessions;
    private final Acts acts;
    private final Access access;
    private final ObjectProvider<Frames> frames;

    SignedInVisitors(Sessions sessions, Acts acts, Access access, ObjectProvider<Frames> frames) {
        this.sessions = sessions;
        this.acts = acts;
        this.access = access;
        this.frames = frames;
    }

    @Override
    public Visitor of(HttpServletRequest request) {
        return sessions.of(request).map(session -> visitor(session, request)).orElse(Visitor.ANONYMOUS);
    }

    private Visitor visitor(Session session, HttpServletRequest request) {
        Texts t = frames.getObject().texts(request);
        String offices = access.held(acts.reading(request)).stream()
                .map(one -> t.get("security.held." + one.key(), one.unitName(t.english()))).sorted()
                .collect(Collectors.joining(t.get("security.held.between")));
        Set<String> may = acts.open(request).stream().map(Action::name).collect(Collectors.toUnmodifiableSet());
        return new Visitor(session.person(), session.name(), offices, may);
    }
}
