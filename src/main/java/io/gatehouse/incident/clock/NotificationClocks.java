package io.gatehouse.incident.clock;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The clocks of all incidents, those of drills among them. */
public interface NotificationClocks extends JpaRepository<NotificationClock, UUID> {

  /** Also those that ended without a report, in the order in which they are due. */
  List<NotificationClock> findByCaseKeyOrderByDueAtAscTriageAsc(String caseKey);

  @Query(
      """
      select c from NotificationClock c
      where c.caseKey = :caseKey and c.state not in ('lapsed', 'replaced')
      order by c.dueAt, c.duty
      """)
  List<NotificationClock> counting(String caseKey);

  @Query(
      """
      select c from NotificationClock c
      where c.caseKey = :caseKey and c.duty = :duty and c.milestone = :milestone
        and c.state not in ('lapsed', 'replaced')
      """)
  Optional<NotificationClock> counting(String caseKey, String duty, String milestone);

  /** Of incidents that are no drill, the first due first. */
  @Query(
      """
      select c from NotificationClock c
      where c.state = :state
        and c.caseKey in (select i.caseKey from Incident i where i.drill = false)
      order by c.dueAt, c.caseKey, c.duty
      """)
  List<NotificationClock> inState(String state);
}
