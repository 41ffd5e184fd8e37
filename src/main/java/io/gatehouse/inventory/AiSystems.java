package io.gatehouse.inventory;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface AiSystems extends JpaRepository<AiSystem, String>, JpaSpecificationExecutor<AiSystem> {

  @Query(value = "select nextval('ai_system_number')", nativeQuery = true)
  long nextNumber();
}
