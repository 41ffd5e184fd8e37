package io.gatehouse.platform.people;

import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;

/** A query of the engine for groups, answered from the roles. */
class GroupSearch extends GroupQueryImpl {

  private static final long serialVersionUID = 1L;

  private final transient People people;

  GroupSearch(People people) {
    this.people = people;
  }

  @Override
  public long executeCount(CommandContext context) {
    return find().size();
  }

  @Override
  public List<Group> executeList(CommandContext context, Page page) {
    var found = find();
    if (page == null) {
      return found;
    }
    int first = Math.min(page.getFirstResult(), found.size());
    return found.subList(first, Math.min(first + page.getMaxResults(), found.size()));
  }

  List<Group> find() {
    Set<String> held = userId == null ? null : people.rolesOf(userId);
    return Arrays.stream(Role.values())
        .map(Role::key)
        .filter(role -> id == null || id.equals(role))
        .filter(role -> ids == null || Arrays.asList(ids).contains(role))
        .filter(role -> name == null || name.equals(role))
        .filter(role -> held == null || held.contains(role))
        .map(GroupSearch::group)
        .toList();
  }

  private static Group group(String role) {
    var group = new GroupEntity(role);
    group.setName(role);
    group.setType("role");
    return group;
  }
}
