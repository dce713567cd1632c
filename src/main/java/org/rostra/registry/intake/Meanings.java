package org.rostra.registry.intake;

import java.util.Arrays;
import java.util.List;
import org.rostra.policy.NameForm;
import org.rostra.policy.Regulation;
import org.rostra.registry.Bodies;
import org.rostra.registry.PlatformLinks;
import org.springframework.stereotype.Component;

/** Gathers what words in rows can mean today: platforms of the pack, units of the directory. */
@Component
class Meanings {
    private final PlatformLinks links;
    private final DirectoryTable directory;
    private final RegisteredTable registered;
    private final Bodies bodies;
    private final Regulation regulation;

    Meanings(PlatformLinks links, DirectoryTable directory, RegisteredTable registered, Bodies bodies,
            Regulation regulation) {
        this.links = links;
        this.directory = directory;
        this.registered = registered;
        this.bodies = bodies;
        this.regulation = regulation;
    }

    UnitNames units() {
        List<String> institution = Arrays.stream(NameForm.values()).filter(form -> form != NameForm.UNIT)
                .flatMap(form -> regulation.institution().names(form).stream()).toList();
        return new UnitNames(directory.units(), institution);
    }

    PlatformNames platforms() {
        return new PlatformNames(links);
    }

    Headings headings() {
        return new Headings(links, platforms());
    }

    RowReader reader(SheetHead head, Mapping mapping) {
        return new RowReader(head, mapping,
                new RowReader.Meanings(links, platforms(), units(), new Levels(), bodies, new GroupWords()));
    }

    /** A judge for one passage through the rows. */
    Judge judge(SheetHead head, Mapping mapping, java.time.LocalDate today) {
        return new Judge(reader(head, mapping), new Custodians(directory, head, mapping, today), registered);
    }
}
