package io.gatehouse.inbox.list;

/**
 * A filter that somebody named.
 *
 * @param shared whether everybody sees it
 * @param editable whether whoever looks may rename and remove it
 */
record SavedView(long id, String name, String address, boolean shared, boolean editable) {}
