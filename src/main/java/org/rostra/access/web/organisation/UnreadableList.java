package org.rostra.access.web.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostra.sheets.Content;
import org.rostra.sheets.Part;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Worded;

/** A file that is refused, as a page shows it. */
record UnreadableList(UnreadableSheet refusal) implements Explained {
    @Override
    public Message what() {
        return said(refusal.reason().key());
    }

    @Override
    public Optional<Message> next() {
        return Optional.of(said(refusal.reason().nextStepKey()));
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.empty();
    }

    private Message said(String key) {
        Part part = refusal.part();
        List<Object> arguments = new ArrayList<>();
        arguments.add(refusal.file());
        arguments.add(new Message(part.key(), part.arguments()));
        refusal.arguments().forEach(argument -> arguments.add(argument instanceof Content content
                ? Message.of(content.key())
                : argument));
        return new Message(key, arguments);
    }
}
