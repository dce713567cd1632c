package org.rostra.paper;

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

    Marks preview() {
        Texts t = frames.texts(Papers.OFFICIAL);
        return new Marks("", "", "", t.get("paper.preview.stamp"), t.get("paper.pages"));
    }
}
