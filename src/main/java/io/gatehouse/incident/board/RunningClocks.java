package io.gatehouse.incident.board;

import io.gatehouse.incident.clock.NotificationClock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The clocks that run, the first due first. */
interface RunningClocks extends Repository<NotificationClock, UUID> {

  @Query(
      """
      select c from NotificationClock c
      where c.state = 'running'
        and c.caseKey in (select i.caseKey from Incident i where i.drill = :drill)
      order by c.dueAt, c.caseKey, c.duty, c.milestone desc
      """)
  List<NotificationClock> of(boolean drill);
}
