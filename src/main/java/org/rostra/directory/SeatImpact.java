package org.rostra.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.web.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offices that nobody holds any more. */
@Component
@Order(3)
class SeatImpact implements AppointmentImpact {
    private final VacancyTable vacancies;

    SeatImpact(VacancyTable vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public List<Message> inAll(Shift shift) {
        long seats = vacancies.by(shift).stream().map(VacancyTable.Vacated::seat).distinct().count();
        return seats == 0 ? List.of() : List.of(Message.of("directory.impact.seats", seats));
    }

    @Override
    public Map<UUID, List<Message>> each(Shift shift, Collection<UUID> shown) {
        Map<UUID, List<Message>> each = new HashMap<>();
        vacancies.by(shift).stream().filter(one -> shown.contains(one.cause()))
                .forEach(one -> each.computeIfAbsent(one.cause(), _ -> new ArrayList<>())
                        .add(Message.of("directory.impact.seats.each", Message.of("directory.seat", one.unit(),
                                Message.of("directory.office." + one.office())))));
        return each;
    }
}
