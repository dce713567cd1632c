package org.rostra.paper;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.rostra.print.Form;
import org.rostra.print.Paper.Box;
import org.rostra.print.Paper.Field;
import org.rostra.print.Paper.Section;
import org.rostra.security.House;

/** A paper on which one value is another, and how somebody brings it to the check page. */
final class Altered {
    private static final String BOUNDARY = "paper-boat";

    private Altered() {
    }

    static Form with(Form paper, String key, String value) {
        return new Form(paper.issuer(), paper.title(), fields(paper.head(), key, value),
                paper.sections().stream().map(one -> new Section(one.title(), fields(one.fields(), key, value)))
                        .toList(),
                paper.boxes().stream().map(one -> box(one, key, value)).toList(), paper.foot());
    }

    static HttpResponse<String> upload(House house, String address, byte[] pdf) {
        String head = """
                --%1$s\r
                Content-Disposition: form-data; name="operation"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="a.pdf"\r
                \r
                """.formatted(BOUNDARY, UUID.randomUUID());
        String body = head + new String(pdf, StandardCharsets.ISO_8859_1) + "\r\n--%s--\r\n".formatted(BOUNDARY);
        return house.browser().postBytes(address, body.getBytes(StandardCharsets.ISO_8859_1), "Origin", house.origin(),
                "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static List<Field> fields(List<Field> fields, String key, String value) {
        return fields.stream().map(one -> one.key().equals(key)
                ? new Field(key, one.label(), value, one.wide())
                : one).toList();
    }

    private static Box box(Box one, String key, String value) {
        return new Box(one.key(), one.label(), key.equals(one.key() + ".opinion") ? value : one.opinion(), one.sign(),
                key.equals(one.key() + ".name") ? value : one.name(), one.seal(), one.on(),
                key.equals(one.key() + ".date") ? value : one.dated());
    }
}
