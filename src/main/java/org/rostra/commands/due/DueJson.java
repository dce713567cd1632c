package org.rostra.commands.due;

import java.time.Instant;
import org.rostra.calendar.CalendarVersion;
import org.rostra.calendar.Day;
import org.rostra.calendar.Receipt;
import org.rostra.calendar.WorkingCalendar;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A receipt for programs. Instants carry the offset of the calendar's zone; holidays keep the name the notice gives them. */
final class DueJson {
    private final JsonMapper json = JsonMapper.shared();
    private final CalendarVersion version;

    DueJson(CalendarVersion version) {
        this.version = version;
    }

    String of(Receipt receipt) {
        ObjectNode answer = json.createObjectNode();
        switch (receipt) {
            case Receipt.ByDate r -> answer.put("event", r.event().toString()).put("term", r.term().text())
                    .put("due", r.due().toString());
            case Receipt.ByHour r -> answer.put("event", local(r.event())).put("term", r.term().text())
                    .put("due", local(r.due()));
        }
        answer.put("provisional", receipt.provisional());
        ArrayNode doubts = answer.putArray("doubts");
        ArrayNode days = answer.putArray("days");
        ArrayNode notices = answer.putArray("notices");
        if (receipt instanceof Receipt.ByDate r) {
            r.doubts().forEach(d -> doubts.addObject().put("reason", d.reason().text()).put("year", d.year()));
            r.days().forEach(day -> add(days.addObject(), day));
            r.notices().forEach(year -> year.notices().forEach(notice -> notices.addObject().put("year", year.year())
                    .put("title", notice.title()).put("url", notice.address().toString())));
        }
        return answer.put("version", version.hash()).toPrettyString();
    }

    private static void add(ObjectNode cell, Day day) {
        cell.put("date", day.date().toString()).put("kind", day.kind().text()).put("role", day.role().text());
        if (day.counted() > 0) {
            cell.put("counted", day.counted());
        }
        day.holiday().ifPresent(name -> cell.put("name", name));
        day.noticeYear().ifPresent(year -> cell.put("notice", year));
    }

    private static String local(Instant instant) {
        return instant.atZone(WorkingCalendar.ZONE).toOffsetDateTime().toString();
    }
}
