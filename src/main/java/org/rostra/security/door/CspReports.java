package org.rostra.security.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Browsers tell here what the content security policy has stopped; only which rule it was is kept, and how often. */
@Controller
class CspReports {
    private static final Logger LOG = LoggerFactory.getLogger(CspReports.class);
    private static final int LONGEST = 16 * 1024;
    private static final Pattern DIRECTIVE = Pattern
            .compile("\"(?:effective|violated)-?[dD]irective\"\\s*:\\s*\"([a-z-]{1,40})[ \"]");

    private final LongAdder count = new LongAdder();

    @PostMapping(HeaderFilter.REPORTS)
    @Does(Action.CSP_REPORT)
    ResponseEntity<Void> report(HttpServletRequest request) throws IOException {
        String report = new String(request.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
        Matcher directive = DIRECTIVE.matcher(report);
        count.increment();
        LOG.warn("csp.report directive={} count={}", directive.find() ? directive.group(1) : "unknown", count.sum());
        return ResponseEntity.noContent().build();
    }
}
