package org.rostra.security.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rostra.web.AnswerWriter;
import org.rostra.web.UploadLimit;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a form that is too large by the length it declares, before its files are taken in and its token is looked for. */
final class UploadFilter extends OncePerRequestFilter {
    /** What stands around the files of a form. */
    private static final long AROUND = 64 << 10;

    private final List<UploadLimit> limits;
    private final UploadLimit otherwise;
    private final AnswerWriter writer;

    UploadFilter(List<UploadLimit> limits, UploadLimit otherwise, AnswerWriter writer) {
        this.limits = limits;
        this.otherwise = otherwise;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UploadLimit limit = limits.stream().filter(one -> request.getRequestURI().endsWith(one.ending())).findFirst()
                .orElse(otherwise);
        boolean form = Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/");
        if (form && request.getContentLengthLong() > limit.most() + AROUND) {
            writer.write(limit.exceeded().page(HttpStatus.CONTENT_TOO_LARGE), new UnreadForm(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
