package io.gatehouse.cadence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StoredObligations extends JpaRepository<Obligation, String> {

  @Query(value = "select nextval('obligation_number')", nativeQuery = true)
  long nextNumber();

  /** The one that is not ended; there is one at most. */
  @Query(
      "select o from Obligation o where o.kind = :kind and o.state <> 'ended'"
          + " and coalesce(o.subject, '') = coalesce(:subject, '')")
  Optional<Obligation> kept(String kind, @Nullable String subject);

  List<Obligation> findByStateNot(String state);

  boolean existsByKind(String kind);

  /** One node at a time takes on what is not there yet. */
  @Query(value = "select 1 from pg_advisory_xact_lock(hashtext('obligations'))", nativeQuery = true)
  int lock();
}
