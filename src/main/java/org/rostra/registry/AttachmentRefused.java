package org.rostra.registry;

import java.util.Optional;
import org.rostra.files.FileRefused;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Worded;

/** A file was not taken in or cannot be given out; says why and what to do. */
public final class AttachmentRefused extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;
    private final transient FileRefused cause;
    private final transient Optional<String> field;

    /** @param field of the form that it answers, if any */
    public AttachmentRefused(FileRefused cause, Optional<String> field) {
        super(cause.getMessage(), null, false, false);
        this.cause = cause;
        this.field = field;
    }

    public FileRefused.Reason reason() {
        return cause.reason();
    }

    @Override
    public Message what() {
        return new Message(cause.reason().key(), cause.arguments());
    }

    @Override
    public Optional<Message> next() {
        return Optional.of(Message.of(cause.reason().key() + ".next"));
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.empty();
    }

    @Override
    public Optional<String> field() {
        return field;
    }
}
