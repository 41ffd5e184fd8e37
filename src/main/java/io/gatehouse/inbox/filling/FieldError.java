package io.gatehouse.inbox.filling;

/**
 * What is wrong with one field, in words for the person who filled it in.
 *
 * @param field its path, such as {@code items[2].reason}; empty for the form as a whole
 */
public record FieldError(String field, String message) {}
