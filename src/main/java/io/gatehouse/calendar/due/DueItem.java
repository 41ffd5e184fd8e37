package io.gatehouse.calendar.due;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due.
 *
 * @param uid the same for the same thing as long as it is due, also when its date moves
 * @param kind word after {@code calendar.kind.} in the messages
 * @param day of the organisation's calendar
 * @param at the moment; absent where it is due by the end of the day
 * @param mine whether it is this reader's own work
 * @param open whether it may be late; what ends by itself is not
 * @param path of the page that tells more
 */
public record DueItem(
    String uid,
    String kind,
    String title,
    @Nullable String about,
    LocalDate day,
    @Nullable Instant at,
    boolean mine,
    boolean open,
    String path) {}
