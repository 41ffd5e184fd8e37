package io.gatehouse.incident;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The incidents, drills among them. */
public interface Incidents extends JpaRepository<Incident, String> {

  /** Those of a system, newest first. */
  List<Incident> findBySystemIdOrderByAwareAtDesc(String systemId);
}
