package io.gatehouse.figures;

import java.util.Collection;

/** Says which cases no figure counts, such as those of drills; whoever keeps them implements it. */
public interface UncountedCases {

  Collection<String> keys();
}
