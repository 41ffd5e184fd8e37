package io.gatehouse.supplier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface SupplierRecords
    extends JpaRepository<SupplierRecord, String>, JpaSpecificationExecutor<SupplierRecord> {

  @Query(value = "select nextval('supplier_number')", nativeQuery = true)
  long nextNumber();

  @Query("select s from SupplierRecord s join s.nameKeys k where k = :key")
  Optional<SupplierRecord> called(String key);

  @Query("select s from SupplierRecord s join s.nameKeys k where k in :keys and s.id <> :besides")
  List<SupplierRecord> others(Collection<String> keys, String besides);

  @Query("select s from SupplierRecord s where s.described.externalId = :externalId")
  Optional<SupplierRecord> withExternalId(String externalId);
}
