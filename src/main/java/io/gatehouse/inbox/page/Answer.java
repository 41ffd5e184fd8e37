package io.gatehouse.inbox.page;

/** What was filled in, as people read it. */
public record Answer(String question, String answer) {}
