package stray;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Outside of the scanned packages: a handler that somebody forgot to label. */
@Controller
public class StrayPages {
    @GetMapping("/stray")
    String stray() {
        return "stray";
    }
}
