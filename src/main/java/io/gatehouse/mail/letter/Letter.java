package io.gatehouse.mail.letter;

/** What a reader sees: the same in plain text and in HTML. */
public record Letter(String text, String html) {}
