package io.gatehouse.mail;

import org.jspecify.annotations.Nullable;

/**
 * Which mails to show, newest first.
 *
 * @param to an account or its address
 * @param subject part of the subject, whatever its case
 * @param before an id: only mails posted before that one
 */
public record MailQuery(
    @Nullable String to,
    @Nullable String subject,
    @Nullable MailState state,
    @Nullable Long before,
    int size) {}
