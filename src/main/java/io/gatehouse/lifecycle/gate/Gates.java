package io.gatehouse.lifecycle.gate;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Gates extends JpaRepository<Gate, String> {

  List<Gate> findBySystemIdOrderByOpenedAtDesc(String systemId);

  Optional<Gate> findFirstBySystemIdOrderByOpenedAtDesc(String systemId);
}
