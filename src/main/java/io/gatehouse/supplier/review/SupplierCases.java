package io.gatehouse.supplier.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases are about which supplier. */
@Repository
public class SupplierCases {

  private final JdbcClient jdbc;
  private final Clock clock;

  SupplierCases(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void add(String caseKey, String supplierId) {
    jdbc.sql("insert into supplier_case (case_key, supplier_id, opened_at) values (?, ?, ?)")
        .params(caseKey, supplierId, Timestamp.from(clock.instant()))
        .update();
  }

  /** Nobody else opens a case about the supplier until the transaction ends. */
  void lock(String supplierId) {
    jdbc.sql("select id from supplier where id = ? for update")
        .param(supplierId)
        .query(String.class)
        .optional();
  }

  /** The newest first. */
  public List<String> of(String supplierId) {
    return jdbc.sql(
            "select case_key from supplier_case where supplier_id = ? order by opened_at desc, case_key")
        .param(supplierId)
        .query(String.class)
        .list();
  }

  /** The supplier that the case is about. */
  public String supplierOf(String caseKey) {
    return jdbc.sql("select supplier_id from supplier_case where case_key = ?")
        .param(caseKey)
        .query(String.class)
        .optional()
        .orElseThrow(() -> new IllegalStateException(caseKey + " is about no supplier"));
  }
}
