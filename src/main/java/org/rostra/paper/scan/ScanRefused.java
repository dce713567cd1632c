package org.rostra.paper.scan;

import java.util.Locale;
import java.util.Optional;
import org.rostra.files.FileRefused;
import org.rostra.print.scan.ScanFault;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Worded;

/** A scan that is not taken; says why and what to do. */
public final class ScanRefused extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;
    private final transient Message what;

    private ScanRefused(Message what) {
        super(what.key(), null, false, false);
        this.what = what;
    }

    /** Worded under the key; what to do stands under the same key with {@code .next}. */
    static ScanRefused of(String key, Object... arguments) {
        return new ScanRefused(Message.of("scan.refused." + key, arguments));
    }

    /** A file that cannot be looked at. */
    static ScanRefused of(String file, ScanFault.Reason reason) {
        return of("fault", file, Message.of(key(reason)));
    }

    static ScanRefused of(FileRefused refused) {
        return new ScanRefused(new Message(refused.reason().key(), refused.arguments()));
    }

    /** The reason, as a key of the bundle. */
    public static String key(ScanFault.Reason reason) {
        return "scan.fault." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Message what() {
        return what;
    }

    @Override
    public Optional<Message> next() {
        return Optional.of(new Message(what.key() + ".next", what.arguments()));
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.empty();
    }
}
