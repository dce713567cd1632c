package org.rostra.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A piece of a page that one module hands to the page of another. */
@Component
public class Fragments {
    private final TemplateEngine templates;

    Fragments(TemplateEngine templates) {
        this.templates = templates;
    }

    public Content of(String template, Map<String, Object> parameters) {
        return out -> templates.render(template + ".jte", parameters, out);
    }
}
