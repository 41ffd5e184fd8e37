package io.gatehouse.lifecycle.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SystemRequests extends JpaRepository<SystemRequest, UUID> {

  Optional<SystemRequest> findBySystemIdAndTypeAndState(String systemId, String type, String state);

  List<SystemRequest> findBySystemIdAndStateOrderByAskedAt(String systemId, String state);

  /** What waits, and what was refused since then. */
  @Query(
      "select r from SystemRequest r where r.systemId = :systemId and (r.state = 'waiting'"
          + " or r.state = 'refused' and r.closedAt >= :since) order by r.askedAt")
  List<SystemRequest> undelivered(String systemId, Instant since);

  @Query("select distinct r.systemId from SystemRequest r where r.state = 'waiting'")
  List<String> systemsThatWait();

  /** Until the transaction ends, nobody else asks anything of this system's case. */
  @Query(
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('system:' || :systemId, 0))",
      nativeQuery = true)
  int lock(String systemId);
}
