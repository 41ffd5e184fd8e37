package io.gatehouse.lifecycle.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of plans. */
@Component
class ReviewPlans {

  private final JdbcClient jdbc;

  ReviewPlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ReviewPlan> find(String systemId) {
    return jdbc.sql("select every, own, counted_from from review_plan where system_id = ?")
        .param(systemId)
        .query(
            (row, n) ->
                new ReviewPlan(
                    Period.parse(row.getString("every")),
                    row.getBoolean("own"),
                    row.getObject("counted_from", LocalDate.class)))
        .optional();
  }

  void put(String systemId, ReviewPlan plan) {
    jdbc.sql(
            """
            insert into review_plan values (:system, :every, :own, :from)
            on conflict (system_id) do update set every = :every, own = :own, counted_from = :from
            """)
        .param("system", systemId)
        .param("every", plan.every().toString())
        .param("own", plan.own())
        .param("from", plan.countedFrom())
        .update();
  }

  /** Systems in operation that the table alone speaks for, with or without a plan. */
  List<String> followingTheTable() {
    return jdbc.sql(
            """
            select s.id from ai_system s left join review_plan p on p.system_id = s.id
            where s.stage = 'operation' and p.own is distinct from true order by s.id
            """)
        .query(String.class)
        .list();
  }
}
