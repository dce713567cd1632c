package org.rostra.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostra.web.Message;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offices that nobody holds any more. */
@Component
@Order(3)
class SeatImpact implements AppointmentImpact {
    /** @param cause the person who leaves, or the appointment that ends */
    private record Vacated(UUID cause, Seat seat, String unit, Office office) {}

    private final JdbcClient sql;

    SeatImpact(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Message> inAll(Shift shift) {
        Set<Seat> seats = new HashSet<>();
        vacated(shift).forEach(one -> seats.add(one.seat()));
        return seats.isEmpty() ? List.of() : List.of(Message.of("directory.impact.seats", seats.size()));
    }

    @Override
    public Map<UUID, List<Message>> each(Shift shift, Collection<UUID> shown) {
        Map<UUID, List<Message>> each = new HashMap<>();
        vacated(shift).stream().filter(one -> shown.contains(one.cause()))
                .forEach(one -> each.computeIfAbsent(one.cause(), _ -> new ArrayList<>())
                        .add(Message.of("directory.impact.seats.each", Message.of("directory.seat", one.unit(),
                                Message.of("directory.office." + one.office())))));
        return each;
    }

    private List<Vacated> vacated(Shift shift) {
        return sql.sql("""
                with held as materialized (
                    select h.*, h.person_id = any(:leaving) as leaves, h.id = any(:ending) as ends
                    from directory.office_held h
                    where h.from_on <= :on and (h.until_on is null or h.until_on >= :on))
                select case when g.leaves then g.person_id else g.id end, g.office, g.unit_id, u.name
                from held g join directory.unit u on u.id = g.unit_id
                where (g.leaves or g.ends) and not exists (select from held s
                    where s.office = g.office and s.unit_id = g.unit_id and not (s.leaves or s.ends))
                order by u.pinyin, g.unit_id, g.office
                """).param("leaving", shift.leaving().toArray(UUID[]::new))
                .param("ending", shift.ending().toArray(UUID[]::new)).param("on", shift.on())
                .query((row, _) -> new Vacated(row.getObject(1, UUID.class),
                        new Seat.OfficeAt(Office.valueOf(row.getString(2)), row.getObject(3, UUID.class)),
                        row.getString(4), Office.valueOf(row.getString(2))))
                .list().stream().filter(one -> !shift.given().contains(one.seat())).toList();
    }
}
