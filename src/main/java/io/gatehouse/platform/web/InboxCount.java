package io.gatehouse.platform.web;

/** How many open tasks an account has, beside the word Inbox. */
interface InboxCount {
  int of(String account);
}
