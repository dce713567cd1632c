package org.rostra.publishing;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.access.NotFound;
import org.rostra.directory.Seat;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseForm;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormFields;
import org.rostra.web.Fragments;
import org.rostra.web.Frame;
import org.springframework.stereotype.Component;

/** A post on the page of its case, and on desks: by its title. */
@Component
class PostCaseForm implements CaseForm {
    private final PostTable posts;
    private final PostSeats seats;
    private final FormFields fields;
    private final Fragments fragments;

    PostCaseForm(PostTable posts, PostSeats seats, FormFields fields, Fragments fragments) {
        this.posts = posts;
        this.seats = seats;
        this.fields = fields;
        this.fragments = fragments;
    }

    @Override
    public String kind() {
        return Post.KIND;
    }

    @Override
    public Content form(Subject subject, Frame frame) {
        Post post = get(subject);
        return fragments.of("publishing/filed", Map.of("frame", frame, "post", post,
                "shown", fields.shown(form(post), frame.t().locale())));
    }

    static FilledForm form(Post post) {
        return new FilledForm(post.account(), FilledForm.Part.CHANGE, Post.FORM, Post.FORM, post.answers(), null,
                post.created());
    }

    @Override
    public String path(Subject subject) {
        return "/posts/" + subject.id();
    }

    @Override
    public String pathLabel() {
        return "post.open";
    }

    @Override
    public String correctionPath(Subject subject) {
        return path(subject) + "/edit";
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return each(subjects, post -> post.wording().title());
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return each(subjects, Post::unit);
    }

    private <T> Map<UUID, T> each(Collection<UUID> subjects, Function<Post, T> of) {
        return posts.list(subjects).stream().collect(Collectors.toMap(Post::id, of));
    }

    @Override
    public Optional<Seat> seat(String role, Subject subject, LocalDate on) {
        return seats.of(role, get(subject), on);
    }

    @Override
    public Set<UUID> parties(Subject subject) {
        return Set.of(get(subject).applicant());
    }

    private Post get(Subject subject) {
        return posts.find(subject.id()).orElseThrow(NotFound::new);
    }
}
