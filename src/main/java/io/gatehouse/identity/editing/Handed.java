package io.gatehouse.identity.editing;

import java.io.Serializable;
import java.util.List;

/** An open task that waited with somebody, and with whom it is now. */
public record Handed(RolesAtWork.Piece piece, List<String> to) implements Serializable {}
