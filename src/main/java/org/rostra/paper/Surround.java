package org.rostra.paper;

import java.util.List;
import java.util.Map;
import org.rostra.print.Marks;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** What stands around an official form on each page: when it was printed, its code, the number of the page. */
@Component
class Surround {
    private final Frames frames;

    Surround(Frames frames) {
        this.frames = frames;
    }

    Marks of(Printout printout, String origin) {
        Texts t = frames.texts(Papers.OFFICIAL);
        return new Marks(t.get("paper.printed", t.time(printout.printed())),
                t.get("paper.code", printout.code().grouped()),
                origin + "/paper/" + printout.code().grouped(), "", t.get("paper.pages"));
    }

    /** By which names an own file can show what stands around a paper. */
    List<String> names() {
        Texts t = frames.texts(Papers.OFFICIAL);
        return List.of(t.get("paper.name.printed"), t.get("paper.name.code"), t.get("paper.name.address"));
    }

    Map<String, String> values(Marks marks) {
        List<String> names = names();
        return Map.of(names.get(0), marks.printed(), names.get(1), marks.code(), names.get(2), marks.link());
    }

    Marks archival(String mark) {
        return new Marks(mark, "", "", "", frames.texts(Papers.OFFICIAL).get("paper.pages"));
    }

    /** @param submitted false for what nobody has sent off yet */
    Marks preview(boolean submitted) {
        Texts t = frames.texts(Papers.OFFICIAL);
        return new Marks("", "", "", t.get(submitted ? "paper.preview.sent" : "paper.preview.stamp"),
                t.get("paper.pages"));
    }
}
