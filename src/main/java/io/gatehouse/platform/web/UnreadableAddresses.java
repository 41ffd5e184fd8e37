package io.gatehouse.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Addresses that the web server cannot even read never reach an endpoint: programs get problem
 * details all the same.
 */
@Component
class UnreadableAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(report()));
  }

  private static ErrorReportValve report() {
    var valve = new ProblemReport();
    valve.setShowReport(false);
    valve.setShowServerInfo(false);
    return valve;
  }

  /** Its words are fixed: nothing of the request is repeated. */
  private static final class ProblemReport extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
      String address = request.getRequestURI();
      if (address == null
          || !address.startsWith("/api/")
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        super.report(request, response, thrown);
        return;
      }
      try {
        response.setContentType("application/problem+json");
        response
            .getOutputStream()
            .write(
                "{\"type\":\"about:blank\",\"status\":%d,\"detail\":\"The request cannot be read.\"}"
                    .formatted(response.getStatus())
                    .getBytes(StandardCharsets.UTF_8));
        response.finishResponse();
      } catch (IOException | IllegalStateException gone) {
        // whoever asked does not listen any more
        container.getLogger().debug("No answer was taken", gone);
      }
    }
  }
}
