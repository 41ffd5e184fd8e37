package io.gatehouse.lifecycle.gate;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Gates extends JpaRepository<Gate, String> {

  List<Gate> findBySystemIdOrderByOpenedAtDesc(String systemId);
}
