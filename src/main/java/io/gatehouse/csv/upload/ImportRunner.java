package io.gatehouse.csv.upload;

import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.importing.ImportReport;
import io.gatehouse.csv.importing.Importer;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Runs the imports of this node one after the other, behind the pages; stopping leaves one
 * interrupted.
 */
@Component
public class ImportRunner implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final long BEAT = Duration.ofMillis(700).toNanos();

  private final ImportRuns runs;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));
  private volatile boolean stopping;

  ImportRunner(ImportRuns runs) {
    this.runs = runs;
  }

  /** False where this import waits or runs already. */
  boolean start(Importer<?> imports, String id, boolean dryRun, String by) {
    if (!runs.queue(id, dryRun)) {
      return false;
    }
    worker.execute(new DelegatingSecurityContextRunnable(() -> run(imports, id, dryRun, by)));
    return true;
  }

  private void run(Importer<?> imports, String id, boolean dryRun, String by) {
    if (!runs.begin(id, dryRun)) {
      return;
    }
    var last = new AtomicReference<>(ImportReport.NOTHING);
    try {
      CsvTable table = imports.read(runs.file(imports.kind(), id));
      ImportReport report =
          imports.run(table, runs.get(imports.kind(), id).mapping(), dryRun, by, beating(id, last));
      runs.finish(id, "finished", report);
    } catch (RuntimeException e) {
      LOG.warn("Import {} is interrupted", id, e);
      runs.finish(id, "interrupted", last.get());
    }
  }

  private Consumer<Supplier<ImportReport>> beating(String id, AtomicReference<ImportReport> last) {
    long[] next = {0};
    return report -> {
      if (stopping) {
        throw new IllegalStateException("The application is stopping");
      }
      if (System.nanoTime() - next[0] > 0) {
        last.set(report.get());
        runs.progress(id, last.get());
        next[0] = System.nanoTime() + BEAT;
      }
    };
  }

  @Override
  public void destroy() {
    stopping = true;
    worker.shutdown();
  }
}
