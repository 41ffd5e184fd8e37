package io.gatehouse.identity.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.gatehouse.csv.CsvLimits;
import io.gatehouse.csv.CsvReader;
import io.gatehouse.csv.UnreadableFile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlannerTests {

  private static final String TITLES = "account,name,email,roles,manager,active\n";

  private static final int MANY = 5_000;
  private static final CsvLimits LIMITS = new CsvLimits(2_000_000, MANY, 50, 2_000);

  private final Map<String, ImportedPerson> present = new TreeMap<>();

  PlannerTests() {
    there("root", null, "administrator");
    there("boss", "root", "top-management");
    there("worker", "boss", "developer");
  }

  private void there(String account, @Nullable String manager, String role) {
    present.put(account, person(account, manager, Set.of(role)));
  }

  private static ImportedPerson person(
      String account, @Nullable String manager, Set<String> roles) {
    return new ImportedPerson(account, account, account + "@test.example", manager, roles, true);
  }

  private ImportPlan plan(String text) {
    return new Planner(present, "root", system -> !system.endsWith("9999"))
        .plan(new CsvReader(LIMITS).read(text.getBytes(UTF_8)));
  }

  private String problem(String row) {
    var problems = plan(TITLES + row).problems();
    assertThat(problems).hasSize(1).allMatch(problem -> problem.line() == 2);
    return problems.get(0).column() + ": " + problems.get(0).message();
  }

  @Test
  void takesManagersInAnyOrder() {
    var plan =
        plan(
            TITLES
                + "junior,Junior,j@test.example,developer:AIS-2026-0001 data-steward,senior,\n"
                + "senior,Senior,s@test.example,,worker,yes\n");
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.added())
        .extracting(planned -> planned.after().manager())
        .containsExactly("senior", "worker");
    assertThat(plan.added().get(0).after().roles())
        .containsExactly("data-steward", "developer:AIS-2026-0001");
  }

  @Test
  void refusesARoleForASystemThatIsNotThere() {
    assertThat(problem("junior,Junior,j@test.example,developer:AIS-2026-9999,boss,\n"))
        .isEqualTo("roles: There is no system AIS-2026-9999.");
    present.put(
        "worker", person("worker", "boss", Set.of("developer", "system-owner:AIS-2026-9999")));
    assertThat(plan(TITLES + "worker,,,developer system-owner:AIS-2026-9999,boss,\n").problems())
        .isEmpty();
  }

  @Test
  void saysColumnByColumnWhatChangesAndLeavesWhatHasNoColumn() {
    var plan = plan("Account;E-Mail;Office\nworker;new@test.example;12\nboss;;14\n");
    assertThat(plan.ignored()).containsExactly("Office");
    assertThat(plan.unchanged()).isOne();
    assertThat(plan.edited()).hasSize(1);
    assertThat(plan.edited().get(0).differences())
        .containsExactly(
            new Planned.Difference("email", "worker@test.example", "new@test.example"));
  }

  @Test
  void refusesAccountsThatDifferInCaseOnly() {
    assertThat(problem("Worker,W,w@test.example,,,")).contains("account: ", "write worker");
    assertThat(problem("new,W,w@test.example,,,")).contains("account: ", "“new”");
  }

  @Test
  void refusesNamesThatDoNotReadAsWritten() {
    assertThat(problem("other,Ann\u202Eetoile,o@test.example,,,")).startsWith("name: ");
    assertThat(problem("other,Ann\u0085Noel,o@test.example,,,")).startsWith("name: ");
    assertThat(plan(TITLES + "other,Zoë 👩‍🚀,o@test.example,,,").problems()).isEmpty();
  }

  @Test
  void refusesAnAddressOfSomebodyElse() {
    assertThat(problem("other,O,WORKER@test.example,,,")).contains("email: worker has this");
    assertThat(plan(TITLES + "a1,A,x@test.example,,,\na2,A,X@test.example,,,").problems())
        .extracting(Problem::line)
        .containsExactly(2, 3);
  }

  @Test
  void refusesUnknownRolesAndRolesThatAreNotHeldForASystem() {
    assertThat(problem("other,O,o@test.example,king,,")).contains("roles: ", "“king”");
    assertThat(problem("other,O,o@test.example,administrator:AIS-2026-0001,,"))
        .contains("whole organisation");
  }

  @Test
  void refusesCirclesAndWhoWouldReportToARefusedRow() {
    assertThat(problem("boss,,,top-management,worker,")).contains("circle", "worker, boss");
    assertThat(problem("worker,,,developer,worker,")).contains("own manager");
    assertThat(
            plan(TITLES + "a1,A,broken,,,\na2,A,a2@test.example,,a1,\na3,A,a3@test.example,,a2,")
                .problems())
        .extracting(Problem::line, Problem::column)
        .containsExactly(tuple(2, "email"), tuple(3, "manager"), tuple(4, "manager"));
  }

  /** Of as many rows, each with its manager in the row below, the last one's as given. */
  private ImportPlan line(String last) {
    var file = new StringBuilder(TITLES);
    for (int i = 1; i <= MANY; i++) {
      String manager = i == MANY ? last : "p" + (i + 1);
      file.append("p%d,P,p%d@test.example,,%s,\n".formatted(i, i, manager));
    }
    return plan(file.toString());
  }

  @Test
  @Timeout(value = 10, threadMode = SEPARATE_THREAD)
  void plansALongLineOfManagers() {
    assertThat(line("boss").problems()).isEmpty();
    assertThat(line("boss").added()).hasSize(MANY);
  }

  @Test
  @Timeout(value = 10, threadMode = SEPARATE_THREAD)
  void refusesALongLineUnderSomebodyUnknown() {
    assertThat(line("nobody").problems())
        .hasSize(MANY)
        .first()
        .extracting(Problem::message)
        .isEqualTo("There is no account p2, neither here nor in a row that is taken.");
  }

  @Test
  @Timeout(value = 10, threadMode = SEPARATE_THREAD)
  void namesTheFirstOfALongCircle() {
    assertThat(line("p1").problems())
        .hasSize(MANY)
        .first()
        .extracting(Problem::message)
        .isEqualTo(
            "This would make a circle of managers: p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, ….");
  }

  @Test
  void findsTheCircleThatARefusedRowLeaves() {
    there("other", "worker", "developer");
    var plan = plan(TITLES + "other,,,king,root,\nworker,,,developer,other,\n");
    assertThat(plan.problems())
        .extracting(Problem::line, Problem::message)
        .contains(tuple(3, "This would make a circle of managers: other, worker."));
    assertThat(plan.changes()).isEmpty();
  }

  @Test
  void refusesWhoEndsInACircleOnlyWhenTheirManagerIsNotTaken() {
    var plan =
        plan(
            TITLES
                + "a1,A,a1@test.example,,a2,\n"
                + "a2,A,a2@test.example,,a3,\n"
                + "a3,A,a3@test.example,,a2,\n"
                + "boss,,,top-management,worker,\n"
                + "b1,B,b1@test.example,,worker,\n");
    assertThat(plan.problems())
        .extracting(Problem::line, Problem::message)
        .containsExactly(
            tuple(2, "There is no account a2, neither here nor in a row that is taken."),
            tuple(3, "This would make a circle of managers: a3, a2."),
            tuple(4, "This would make a circle of managers: a2, a3."),
            tuple(5, "This would make a circle of managers: worker, boss."));
    assertThat(plan.added()).extracting(p -> p.after().account()).containsExactly("b1");
  }

  @Test
  void refusesAManagerWhoLeavesInTheSameFile() {
    there("spare", "root", "developer");
    var plan = plan(TITLES + "worker,,,developer,spare,\nspare,,,developer,root,no");
    assertThat(plan.problems()).extracting(Problem::column).containsExactly("manager");
    assertThat(plan.edited()).extracting(p -> p.after().account()).containsExactly("spare");
  }

  @Test
  void keepsTheRightOfWhoImports() {
    assertThat(problem("root,,,developer,,")).startsWith("roles: ");
    assertThat(problem("root,,,administrator,,no")).startsWith("active: ");
  }

  @Test
  void refusesTheSecondRowOfAnAccount() {
    var plan = plan(TITLES + "worker,One,,developer,boss,\nworker,Two,,developer,boss,");
    assertThat(plan.problems()).extracting(Problem::line).containsExactly(3);
    assertThat(plan.edited().get(0).after().name()).isEqualTo("One");
  }

  @Test
  void refusesAFileWithoutAccounts() {
    assertThatThrownBy(() -> plan("name,email\nA,a@test.example"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("name, email");
  }
}
