package io.gatehouse.change;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The class that each change has now, where the register of changes reads it. */
@Component
class ChangeClasses {

  private final JdbcClient jdbc;

  ChangeClasses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param reopens stage that it goes back to, null where it goes back to none
   */
  void keep(String caseKey, String changeClass, @Nullable String reopens) {
    jdbc.sql(
            """
            insert into change_class (case_key, change_class, reopens) values (?, ?, ?)
            on conflict (case_key) do update
            set change_class = excluded.change_class, reopens = excluded.reopens
            """)
        .params(caseKey, changeClass, reopens)
        .update();
  }
}
