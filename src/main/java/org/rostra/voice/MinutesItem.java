package org.rostra.voice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One item of the minutes. */
public record MinutesItem(Opinion.Channel channel, LocalDate raised, Opinion.Kind kind, String text,
        @Nullable UUID unit,
        boolean office, boolean named, Who who) {}
