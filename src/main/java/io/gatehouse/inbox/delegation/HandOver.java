package io.gatehouse.inbox.delegation;

import io.gatehouse.inbox.OpenTask;

/** A task that is with whom it was given to. */
record HandOver(OpenTask task, Delegation delegation) {}
