package io.gatehouse.platform.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** What nobody needs to send, refused before anything works on it. */
@Configuration(proxyBeanMethods = false)
class InputLimits {

  /** Forms nest a few levels; a thousand would overflow the stack of whoever walks them. */
  private static final int NESTING = 100;

  /** Characters or bytes: the longest form is far below, and files are sent as files. */
  static final int LONGEST = 4_000_000;

  @Bean
  Jackson2ObjectMapperBuilderCustomizer shallowJson() {
    return builder ->
        builder.postConfigurer(
            json ->
                json.getFactory()
                    .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(NESTING).build()));
  }

  /** Of requests only: what we stored ourselves, an import's report say, may be longer. */
  @Bean
  MappingJackson2HttpMessageConverter boundedJson(ObjectMapper json) {
    var bounds =
        StreamReadConstraints.builder().maxNestingDepth(NESTING).maxDocumentLength(LONGEST).build();
    return new MappingJackson2HttpMessageConverter(
        json.copyWith(json.getFactory().rebuild().streamReadConstraints(bounds).build()));
  }

  /** Encoded, a cookie could carry characters that the database cannot ask for. */
  @Bean
  DefaultCookieSerializerCustomizer plainCookies() {
    return cookies -> cookies.setUseBase64Encoding(false);
  }
}
