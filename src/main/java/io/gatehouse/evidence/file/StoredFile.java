package io.gatehouse.evidence.file;

import java.time.Instant;

/**
 * A file that somebody uploaded; it never changes.
 *
 * @param type MIME type, by the ending of its name
 * @param size in bytes
 * @param sha256 in hexadecimal
 * @param by account of the uploader
 */
public record StoredFile(
    String id, String name, String type, long size, String sha256, String by, Instant at) {}
