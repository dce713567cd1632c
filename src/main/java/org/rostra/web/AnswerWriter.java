package org.rostra.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Writes an answer to the response: renders, redirects or streams. */
@Component
public class AnswerWriter {
    private static final int ONE_YEAR = 365 * 24 * 3600;

    private final TemplateEngine templates;
    private final Frames frames;

    AnswerWriter(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    public void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (answer) {
            case Answer.Screen screen -> render(screen, request, response);
            case Answer.Go(String path, @Nullable Message notice) -> go(path, notice, request, response);
            case Answer.Download download -> send(download, response);
        }
    }

    private void render(Answer.Screen screen, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        rememberLanguage(request, response);
        Map<String, Object> parameters = new HashMap<>(screen.parameters());
        parameters.put("frame", frames.frame(request, Notices.take(request, response),
                screen.status() >= HttpServletResponse.SC_BAD_REQUEST));
        var out = new Utf8ByteOutput();
        templates.render(screen.template() + ".jte", parameters, out);
        response.setStatus(screen.status());
        response.setContentType("text/html;charset=UTF-8");
        // The template gives many small pieces; the connection takes one.
        byte[] page = out.toByteArray();
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private static void go(String path, @Nullable Message notice, HttpServletRequest request,
            HttpServletResponse response) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("not a path of this application: " + path);
        }
        if (notice != null) {
            Notices.leave(notice, request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    private static void send(Answer.Download download, HttpServletResponse response) throws IOException {
        response.setContentType(download.contentType());
        response.setHeader("Content-Disposition", ContentDisposition.attachment()
                .filename(download.name(), StandardCharsets.UTF_8).build().toString());
        download.body().writeTo(response.getOutputStream());
    }

    private static void rememberLanguage(HttpServletRequest request, HttpServletResponse response) {
        String asked = request.getParameter(Frames.LANGUAGE);
        if ("en".equals(asked) || "zh".equals(asked)) {
            var cookie = new Cookie(Frames.LANGUAGE, asked);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setMaxAge(ONE_YEAR);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
