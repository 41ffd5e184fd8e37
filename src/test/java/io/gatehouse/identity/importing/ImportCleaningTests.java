package io.gatehouse.identity.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.gatehouse.GatehouseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@GatehouseTest
@Transactional
class ImportCleaningTests {

  @Autowired private ImportFiles files;
  @Autowired private JdbcClient database;

  @Autowired
  @Qualifier("unusedPeopleImportsRemoval")
  private RecurringTask<Void> cleaning;

  @Test
  void removesWhatNobodyTookForADay() {
    String left = aFile("left.csv");
    String taken = aFile("taken.csv");
    String fresh = aFile("fresh.csv");
    files.done(taken, new ImportPlan(List.of(), 0, 0, List.of(), List.of()));
    database
        .sql(
            "update people_import set uploaded_at = uploaded_at - interval '25 hours'"
                + " where id::text in (?, ?)")
        .params(left, taken)
        .update();

    cleaning.execute(
        new TaskInstance<>(cleaning.getName(), RecurringTask.INSTANCE),
        mock(ExecutionContext.class));

    assertThatThrownBy(() -> files.get(left)).isInstanceOf(ImportUnknown.class);
    assertThat(files.get(taken).fileName()).isEqualTo("taken.csv");
    assertThat(files.content(fresh)).isNotEmpty();
  }

  private String aFile(String name) {
    return files.add(name, new byte[] {1}, "administrator");
  }
}
