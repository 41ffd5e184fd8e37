package io.gatehouse.identity.signin;

import io.gatehouse.identity.Credentials;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets somebody in by account or e-mail address and password; roles are looked up by request. */
@Component
public class SignIn implements AuthenticationProvider {

  private final Credentials credentials;
  private final SlowDown slowDown;

  SignIn(Credentials credentials, SlowDown slowDown) {
    this.credentials = credentials;
    this.slowDown = slowDown;
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    String login = tried.getName().trim().toLowerCase(Locale.ROOT);
    String password = Objects.toString(tried.getCredentials(), "");
    String subject = credentials.accountOf(login).orElseGet(() -> harmless(login));
    String address = addressOf(tried);
    slowDown.begin(subject, address);
    String account =
        credentials
            .verify(login, password)
            .orElseThrow(() -> new BadCredentialsException("Account or password is wrong"));
    slowDown.succeeded(account, address);
    var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
    signedIn.setDetails(tried.getDetails());
    return signedIn;
  }

  /** What nobody is called cannot be stored as typed: it may hold anything. */
  private static String harmless(String login) {
    return "unknown " + Integer.toHexString(login.hashCode());
  }

  private static String addressOf(Authentication tried) {
    return tried.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "none";
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
