package org.rostra.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostra.sheets.Content;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Worded;

/** A file that cannot be read, as a page says it. */
public record RefusedSheet(UnreadableSheet refusal) implements Explained {
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
        List<Object> arguments = new ArrayList<>(List.of(refusal.file(),
                new Message(refusal.part().key(), refusal.part().arguments())));
        refusal.arguments().forEach(one -> arguments.add(one instanceof Content content
                ? Message.of(content.key())
                : one));
        return new Message(key, arguments);
    }
}
