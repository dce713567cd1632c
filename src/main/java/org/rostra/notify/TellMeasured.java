package org.rostra.notify;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rostra.conduct.MeasureTold;
import org.rostra.conduct.MeasuresForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever a measure is about of each step at once: by its number, never of what; and forgets it with the measure. */
@Component
class TellMeasured {
    private final Letters letters;

    TellMeasured(Letters letters) {
        this.letters = letters;
    }

    @EventListener
    void tell(MeasureTold fact) {
        String step = fact.step().name().toLowerCase(Locale.ROOT).replace('_', '-');
        fact.people().forEach(person -> letters.tell(person, "measure/" + fact.act().operation() + "/" + person,
                "notify.measure-" + step, List.of(fact.measure().number(), Arguments.day(fact.act().today())),
                path(fact.measure().id()), fact.act().at()));
    }

    @EventListener
    void forget(MeasuresForgotten fact) {
        letters.forgetMeasures(fact.measures().stream().map(TellMeasured::path).toList());
    }

    private static String path(UUID measure) {
        return "/measures/" + measure;
    }
}
