package org.rostra.publishing;

import java.time.LocalDate;
import java.util.List;
import org.rostra.directory.HeldAbout;
import org.rostra.ledger.Act;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Posts that one put up. */
@Component
class HeldPosts implements HeldAbout {
    private final PostTable posts;

    HeldPosts(PostTable posts) {
        this.posts = posts;
    }

    @Override
    public List<Holding> about(Act act, Texts t, int most) {
        return List.of(new Holding("post", posts.of(act.person().orElseThrow(), null, most).stream()
                .map(one -> new Entry(LocalDate.ofInstant(one.created(), Act.ZONE), one.wording().title().isBlank()
                        ? t.get("post.untitled")
                        : one.wording().title(), "/posts/" + one.id()))
                .toList()));
    }
}
