package io.gatehouse.mail;

/** A mail was delivered; published in the transaction that records it. */
public record MailSent(SentMail mail) {}
