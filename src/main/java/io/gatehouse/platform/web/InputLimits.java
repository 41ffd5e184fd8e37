package io.gatehouse.platform.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What nobody needs to send, refused before anything works on it. */
@Configuration(proxyBeanMethods = false)
class InputLimits {

  /** Forms nest a few levels; a thousand would overflow the stack of whoever walks them. */
  private static final int NESTING = 100;

  @Bean
  Jackson2ObjectMapperBuilderCustomizer shallowJson() {
    return builder ->
        builder.postConfigurer(
            json ->
                json.getFactory()
                    .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(NESTING).build()));
  }

  /** Encoded, a cookie could carry characters that the database cannot ask for. */
  @Bean
  DefaultCookieSerializerCustomizer plainCookies() {
    return cookies -> cookies.setUseBase64Encoding(false);
  }
}
