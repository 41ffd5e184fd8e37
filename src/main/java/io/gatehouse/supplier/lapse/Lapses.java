package io.gatehouse.supplier.lapse;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** About which occasions which system's owner was asked. */
@Repository
class Lapses {

  private final JdbcClient jdbc;

  Lapses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Lapse(String supplierId, String systemId, String occasion, String caseKey) {}

  boolean knows(String supplierId, String systemId, String occasion) {
    return jdbc.sql(
            """
            select exists (select from supplier_lapse
              where supplier_id = ? and system_id = ? and occasion = ?)
            """)
        .params(supplierId, systemId, occasion)
        .query(Boolean.class)
        .single();
  }

  /** Fails where another node was faster, and takes back the case that was started for it. */
  void add(Lapse lapse) {
    jdbc.sql("insert into supplier_lapse values (?, ?, ?, ?)")
        .params(lapse.supplierId(), lapse.systemId(), lapse.occasion(), lapse.caseKey())
        .update();
  }

  void forget(String caseKey) {
    jdbc.sql("delete from supplier_lapse where case_key = ?").param(caseKey).update();
  }

  List<Lapse> of(String supplierId) {
    return jdbc.sql("select * from supplier_lapse where supplier_id = ? order by case_key")
        .param(supplierId)
        .query(Lapse.class)
        .list();
  }

  /** About whom the system's owner was asked. */
  List<String> suppliersAskedAbout(String systemId) {
    return jdbc.sql("select distinct supplier_id from supplier_lapse where system_id = ?")
        .param(systemId)
        .query(String.class)
        .list();
  }
}
