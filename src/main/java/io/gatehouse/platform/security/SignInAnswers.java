package io.gatehouse.platform.security;

import io.gatehouse.identity.signin.TooManyFailures;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the browser goes after a try to sign in: where the person wanted to, or back, told why. */
@Component
class SignInAnswers extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {

  static final String FAILURE = "sign-in.failure";
  static final String ACCOUNT = "sign-in.account";
  static final String UNTIL = "sign-in.until";

  /** Of an e-mail address: more is kept of nothing that a stranger types. */
  private static final int LONGEST = 254;

  private static final String BACK = "sign-in.back";

  private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

  SignInAnswers() {
    wanted.setRequestMatcher(SignInAnswers::isPage);
    wanted.setMatchingRequestParameterName(null);
    setRequestCache(wanted);
  }

  RequestCache wanted() {
    return wanted;
  }

  private static boolean isPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return request.getMethod().equals("GET")
        && request.getHeader("HX-Request") == null
        && accept != null
        && accept.contains("text/html");
  }

  /**
   * What was sent is lost with the session; the page that it was sent from is where the person
   * wants to, if it is one of ours.
   */
  void wantBack(
      HttpServletRequest sent, HttpServletResponse response, Predicate<String> isOurPage) {
    String from = sent.getHeader(HttpHeaders.REFERER);
    String here = ServletUriComponentsBuilder.fromContextPath(sent).toUriString();
    if (from == null || sent.getMethod().equals("GET") || !from.startsWith(here + "/")) {
      return;
    }
    String path = from.substring(here.length());
    if (isOurPage.test(path.replaceFirst("[?#].*", ""))) {
      wanted.removeRequest(sent, response);
      // with our own name before it no path leads elsewhere
      sent.getSession().setAttribute(BACK, here + path);
    }
  }

  @Override
  protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession();
    Object back = session.getAttribute(BACK);
    session.removeAttribute(BACK);
    return back instanceof String page ? page : super.determineTargetUrl(request, response);
  }

  private static @Nullable String typed(HttpServletRequest request) {
    String name = request.getParameter("username");
    return name == null || name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException, ServletException {
    var session = request.getSession();
    session.setAttribute(FAILURE, e instanceof TooManyFailures ? "slow" : "wrong");
    session.setAttribute(UNTIL, e instanceof TooManyFailures slow ? slow.until() : null);
    session.setAttribute(ACCOUNT, typed(request));
    response.sendRedirect(request.getContextPath() + "/sign-in");
  }
}
