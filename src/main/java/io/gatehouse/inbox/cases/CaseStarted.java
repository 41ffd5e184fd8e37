package io.gatehouse.inbox.cases;

/**
 * A case was opened, told in its transaction before its process begins.
 *
 * @param by account that starts it
 */
public record CaseStarted(String caseKey, String process, String by) {}
