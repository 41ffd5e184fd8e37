package io.gatehouse.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who is there for a role; plain SQL, because every new task asks. */
@Repository
class RoleHolders {

  private static final String HOLDERS =
      """
      select r.account, r.system_id is not null as own
      from role_assignment r join person p on p.account = r.account
      where r.role = ? and p.active and (r.system_id is null or r.system_id = ?)
      order by r.account""";

  private record Holder(String account, boolean own) {}

  private final JdbcTemplate jdbc;

  RoleHolders(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Active accounts: those that hold it for the system if there are any, else for all. */
  List<String> of(String role, @Nullable String systemId) {
    List<Holder> all =
        jdbc.query(
            HOLDERS,
            statement -> {
              statement.setString(1, role);
              statement.setString(2, systemId);
            },
            (row, number) -> new Holder(row.getString(1), row.getBoolean(2)));
    boolean own = all.stream().anyMatch(Holder::own);
    return all.stream().filter(holder -> holder.own() == own).map(Holder::account).toList();
  }
}
