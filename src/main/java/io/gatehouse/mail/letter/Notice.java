package io.gatehouse.mail.letter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plain message to one person.
 *
 * @param about the case and system, in a line
 * @param facts in their order
 * @param path where the button leads, from the application's root
 */
public record Notice(
    String title,
    @Nullable String about,
    List<String> paragraphs,
    Map<String, String> facts,
    @Nullable String button,
    @Nullable String path) {}
