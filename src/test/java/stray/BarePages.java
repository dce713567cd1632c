package stray;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the least of pages costs on the same server: nothing at all, or twenty rows by key. For measuring beside. */
@Controller
public class BarePages {
    private final JdbcClient sql;

    BarePages(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping("/bare/empty")
    @Does(Action.PUBLIC_READ)
    void empty(HttpServletResponse response) throws IOException {
        write(response, "");
    }

    @GetMapping("/bare/rows")
    @Does(Action.PUBLIC_READ)
    void rows(@RequestParam String after, HttpServletResponse response) throws IOException {
        var html = new StringBuilder(2048);
        sql.sql("""
                select id, name, pinyin from registry.account where state <> 'DRAFT' and pinyin > :after
                order by pinyin, id limit 20
                """).param("after", after).query(row -> {
            html.append("<tr><td>").append(row.getString(1)).append("<td>").append(row.getString(2)).append('\n');
        });
        write(response, html.toString());
    }

    private static void write(HttpServletResponse response, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
