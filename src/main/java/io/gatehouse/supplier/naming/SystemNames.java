package io.gatehouse.supplier.naming;

import io.gatehouse.inventory.AiSystemView;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What systems name in their free text, and which suppliers that means. */
@Repository
public class SystemNames {

  private final JdbcClient jdbc;

  SystemNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * That a system depends on a supplier.
   *
   * @param name as the system's text has it
   * @param via {@code supplier}, {@code product} or {@code model}: whose name it is
   */
  public record Link(String systemId, String supplierId, String name, String via) {}

  /** A supplier that systems name and nobody has registered. */
  public record Unregistered(String name, long systems, String example) {}

  void keep(AiSystemView system) {
    Map<String, String> suppliers = keyed(system.suppliers());
    Map<String, String> models = keyed(system.models());
    jdbc.sql("delete from system_name where system_id = ?").param(system.id()).update();
    suppliers.forEach((key, name) -> add(system.id(), "supplier", key, name));
    models.forEach((key, name) -> add(system.id(), "model", key, name));
  }

  private static Map<String, String> keyed(@Nullable String text) {
    Map<String, String> names = new LinkedHashMap<>();
    Names.in(text).forEach(name -> names.putIfAbsent(NameKey.of(name), name));
    return names;
  }

  private void add(String systemId, String kind, String key, String name) {
    jdbc.sql("insert into system_name values (?, ?, ?, ?) on conflict do nothing")
        .params(systemId, kind, key, name)
        .update();
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from system_name)").query(Boolean.class).single();
  }

  /** The systems that depend on the supplier, each once, by reference. */
  public List<Link> dependingOn(String supplierId) {
    return jdbc.sql(
            """
            select distinct on (system_id) system_id, supplier_id, name, via
            from supplier_dependency where supplier_id = ?
            order by system_id, case via when 'supplier' then 1 when 'product' then 2 else 3 end
            """)
        .param(supplierId)
        .query(Link.class)
        .list();
  }

  /** The suppliers that the system depends on, each once. */
  public List<Link> suppliersOf(String systemId) {
    return jdbc.sql(
            """
            select distinct on (supplier_id) system_id, supplier_id, name, via
            from supplier_dependency where system_id = ?
            order by supplier_id, case via when 'supplier' then 1 when 'product' then 2 else 3 end
            """)
        .param(systemId)
        .query(Link.class)
        .list();
  }

  /** What the system's text names as suppliers, of whom nothing in the register is called so. */
  public List<String> unregisteredOf(String systemId) {
    return jdbc.sql(
            """
            select name from system_name n where system_id = ? and kind = 'supplier'
              and not exists (select from supplier_link l
                where l.system_id = n.system_id and l.name = n.name)
            order by name
            """)
        .param(systemId)
        .query(String.class)
        .list();
  }

  /** Those named most often first, so many at most. */
  public List<Unregistered> unregistered(int most) {
    return jdbc.sql(
            """
            select min(name) as name, count(*) as systems, min(system_id) as example
            from system_name n where kind = 'supplier'
              and not exists (select from supplier_name s where s.name_key = n.name_key)
              and not exists (select from supplier_product p where p.name_key = n.name_key)
            group by name_key order by count(*) desc, min(name) limit ?
            """)
        .param(most)
        .query(Unregistered.class)
        .list();
  }

  /** How many systems depend on each of these suppliers. */
  public Map<String, Long> counts(Collection<String> supplierIds) {
    Map<String, Long> counts = new HashMap<>();
    jdbc.sql(
            """
            select supplier_id, count(distinct system_id) as systems
            from supplier_dependency where supplier_id = any (?) group by supplier_id
            """)
        .param(supplierIds.toArray(String[]::new))
        .query(
            row -> {
              counts.put(row.getString("supplier_id"), row.getLong("systems"));
            });
    return counts;
  }
}
