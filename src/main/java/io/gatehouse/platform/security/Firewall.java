package io.gatehouse.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Refuses what no database can hold, for every endpoint at once. */
@Configuration(proxyBeanMethods = false)
class Firewall {

  @Bean
  HttpFirewall withoutNullCharacters() {
    var firewall =
        new StrictHttpFirewall() {
          @Override
          public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
            return super.getFirewalledRequest(new ReadableForm(request));
          }
        };
    firewall.setAllowedParameterNames(name -> name.indexOf('\0') < 0);
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  /** A form with a file whose name cannot be read is refused where it is first looked at. */
  private static final class ReadableForm extends HttpServletRequestWrapper {

    ReadableForm(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      try {
        return super.getParameter(name);
      } catch (InvalidFileNameException e) {
        throw new RequestRejectedException(e.getMessage());
      }
    }
  }
}
