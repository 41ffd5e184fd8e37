package io.gatehouse.inbox.team;

import io.gatehouse.inbox.OpenTask;

/**
 * An open task in somebody's inbox.
 *
 * @param why the role, or what else put it there
 * @param mine whether they have claimed it or it was given to them
 */
record Waiting(String holder, String why, boolean mine, OpenTask task) {}
