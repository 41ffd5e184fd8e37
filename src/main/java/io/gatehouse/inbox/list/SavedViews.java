package io.gatehouse.inbox.list;

import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The views of the inbox that people named: their own, and those shared with everybody. */
@Repository
class SavedViews {

  static final int LONGEST = 60;
  private static final int MOST = 30;
  private static final Set<String> SHARING =
      Set.of(Role.COMPLIANCE_LEAD.key(), Role.ADMINISTRATOR.key());
  private static final String EDITABLE =
      "id = :id and (owner = :account or owner is null and :shares)";

  private final JdbcClient jdbc;
  private final People people;
  private final Clock clock;

  SavedViews(JdbcClient jdbc, People people, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
  }

  boolean mayShare(String account) {
    return people.rolesOf(account).stream().anyMatch(SHARING::contains);
  }

  /** Shared ones first. */
  List<SavedView> of(String account) {
    boolean shares = mayShare(account);
    return jdbc.sql(
            """
            select id, name, address, owner is null as shared from inbox_view
            where owner is null or owner = ? order by owner nulls first, lower(name)
            """)
        .param(account)
        .query(
            (row, number) ->
                new SavedView(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("address"),
                    row.getBoolean("shared"),
                    shares || !row.getBoolean("shared")))
        .list();
  }

  /** The one whose place {@link #save} would take. */
  Optional<SavedView> named(String account, boolean shared, String name) {
    return of(account).stream()
        .filter(view -> view.shared() == shared && view.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /**
   * Under a name that is there already, it takes the other's place; false when there is no room.
   */
  boolean save(String account, boolean shared, String name, InboxFilter filter) {
    return jdbc.sql(
                """
                insert into inbox_view (owner, name, address, by, saved)
                select :owner, :name, :address, :account, :now
                where (select count(*) from inbox_view where coalesce(owner, '') = coalesce(:owner, ''))
                    < :most
                  or exists (select from inbox_view
                    where coalesce(owner, '') = coalesce(:owner, '') and lower(name) = lower(:name))
                on conflict (coalesce(owner, ''), lower(name))
                do update set address = excluded.address, by = excluded.by, saved = excluded.saved
                """)
            .param("owner", shared ? null : account, java.sql.Types.VARCHAR)
            .param("name", name)
            .param("address", filter.address())
            .param("account", account)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("most", MOST)
            .update()
        > 0;
  }

  /** False when it is not theirs to rename. */
  boolean rename(String account, long id, String name) {
    return jdbc.sql("update inbox_view set name = :name where " + EDITABLE)
            .param("name", name)
            .param("id", id)
            .param("account", account)
            .param("shares", mayShare(account))
            .update()
        > 0;
  }

  /** False when it is not theirs to remove. */
  boolean remove(String account, long id) {
    return jdbc.sql("delete from inbox_view where " + EDITABLE)
            .param("id", id)
            .param("account", account)
            .param("shares", mayShare(account))
            .update()
        > 0;
  }
}
