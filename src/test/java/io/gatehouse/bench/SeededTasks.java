package io.gatehouse.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open tasks put into the engine's tables and into the inbox by SQL, the same in both.
 *
 * <p>Each of 50 roles is held by 3 of 50 people, so that a person holds 3 roles; one task in 20 is
 * claimed, one in 20 has no deadline. In each case a form was filled in.
 */
class SeededTasks {

  static final int PEOPLE = 50;

  /** Columns that all tables are filled from: {@code n id role person claimed due}. */
  private static final String NEW =
      """
      with new as (
        select n, 'bench-' || n as id, n %% 50 as role, n %% 20 = 0 as claimed,
          'person-' || (n %% 50) as person,
          case when n %% 20 = 1 then null
            else timestamptz '2026-03-02 09:00Z' + (n * 7919::bigint %% 1000003) * interval '1 second'
          end as due
        from generate_series(%d, %d) as n)
      """;

  private static final String ENGINE_TASKS =
      """
      insert into act_ru_task (id_, rev_, name_, task_def_key_, assignee_, priority_,
        create_time_, due_date_, suspension_state_)
      select id, 1, 'Review report', 'Task_ReviewReport', case when claimed then person end, 50,
        timestamp '2026-03-01 09:00', due at time zone 'UTC', 1 from new
      """;

  private static final String ENGINE_CANDIDATES =
      """
      insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
      select id, 1, 'role-' || role, 'candidate', id from new
      """;

  private static final String TASKS =
      """
      insert into inbox_task (task_id, task_key, name, process, process_name, version, case_key,
        system_id, system_name, risk, roles, people, assignee, claimed, due, created, form_id, iso)
      select id, 'Task_ReviewReport', 'Review report', 'small-case', 'Small case', 1, 'SMALL-' || n,
        'AIS-' || n % 2000, 'System ' || n % 2000, 'high', array['role-' || role], '{}',
        case when claimed then person end, case when claimed then timestamptz '2026-03-02 09:00Z' end,
        due, timestamptz '2026-03-01 09:00Z', 'review-report', 'A.6.2.4' from new
      """;

  private static final String ENTRIES =
      """
      insert into inbox_entry (task_id, holder, due, why, mine)
      select id, 'person-' || (role + 50 - other) % 50, coalesce(due, 'infinity'),
        'role-' || role, claimed
      from new cross join generate_series(0, 2) as other where not claimed or other = 0
      """;

  /** Beside the chains, which would refuse values without their entries, and that they go again. */
  private static final String UNCHAINED =
      "set session_replication_role = replica; %s; set session_replication_role = origin";

  private static final String FILLED_IN =
      """
      insert into evidence_values (case_key, seq, salt, content)
      select 'SMALL-' || n, 1, 'bench', jsonb_build_object('summary', 'The report says that parcel weigher '
        || n || ' sorts letters by size, and that nobody is weighed twice.') from new
      """;

  private final JdbcClient jdbc;
  private int present;

  SeededTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds tasks until so many are open. */
  void growTo(int size) {
    String added = NEW.formatted(present + 1, size);
    for (String insert : new String[] {ENGINE_TASKS, ENGINE_CANDIDATES, TASKS, ENTRIES}) {
      jdbc.sql(added + insert).update();
    }
    jdbc.sql(UNCHAINED.formatted(added + FILLED_IN)).update();
    present = size;
    jdbc.sql(
            "vacuum analyze act_ru_task, act_ru_identitylink, inbox_task, inbox_entry,"
                + " evidence_values")
        .update();
  }

  void remove() {
    jdbc.sql("truncate act_ru_task, act_ru_identitylink, inbox_task, inbox_entry cascade").update();
    jdbc.sql(UNCHAINED.formatted("delete from evidence_values where case_key like 'SMALL-%'"))
        .update();
  }

  static String person(int number) {
    return "person-" + number % PEOPLE;
  }

  /** The roles that a person holds. */
  static String[] rolesOf(int number) {
    return new String[] {role(number), role(number + 1), role(number + 2)};
  }

  private static String role(int number) {
    return "role-" + number % PEOPLE;
  }
}
