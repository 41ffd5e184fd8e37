package io.gatehouse.inventory;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
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

  List<AiSystem> findByStageNot(String stage, Sort sort, Limit limit);

  @Query(
      "select s from AiSystem s where s.stage <> 'ended'"
          + " and (locate(lower(:name), lower(s.described.name)) > 0"
          + " or locate(lower(s.described.name), lower(:name)) > 0) order by s.id")
  List<AiSystem> similarTo(String name, Limit limit);

  @Query(
      "select s from AiSystem s where s.stage <> 'ended'"
          + " and (s.described.owner = :account or s.id in :held)"
          + " order by lower(s.described.name), s.id")
  List<AiSystem> owned(String account, Collection<String> held, Limit limit);

  @Query(
      "select count(s) from AiSystem s where s.stage <> 'ended'"
          + " and (s.described.owner = :account or s.id in :held)")
  long countOwned(String account, Collection<String> held);
}
