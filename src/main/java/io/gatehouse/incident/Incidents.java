package io.gatehouse.incident;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The incidents, drills among them. */
public interface Incidents extends JpaRepository<Incident, String> {

  /** Of several who ask something of it at once, one after the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from Incident i where i.caseKey = :caseKey")
  Optional<Incident> lock(String caseKey);

  /** Those of a system, newest first. */
  List<Incident> findBySystemIdOrderByAwareAtDesc(String systemId);

  /** Those that suspended a system and are not over. */
  List<Incident> findBySuspendedSystemAndEndedAtIsNull(String systemId);
}
