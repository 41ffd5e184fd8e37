package io.gatehouse.inventory;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface AiSystems extends JpaRepository<AiSystem, String>, JpaSpecificationExecutor<AiSystem> {

  @Query(value = "select nextval('ai_system_number')", nativeQuery = true)
  long nextNumber();

  @Query(
      "select new io.gatehouse.inventory.KnownSystem(s.id, s.stage, s.described.externalId, s.importKey,"
          + " s.importContent) from AiSystem s")
  List<KnownSystem> known();
}
