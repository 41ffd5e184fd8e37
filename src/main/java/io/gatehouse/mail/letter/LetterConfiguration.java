package io.gatehouse.mail.letter;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Where letters' plain texts come from; the default resolver takes all that is HTML. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

  @Bean
  ITemplateResolver plainTextLetters(ApplicationContext context) {
    var resolver = new SpringResourceTemplateResolver();
    resolver.setApplicationContext(context);
    resolver.setPrefix("classpath:/templates/");
    resolver.setResolvablePatterns(Set.of("mail/*.txt"));
    resolver.setTemplateMode(TemplateMode.TEXT);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    resolver.setOrder(1);
    return resolver;
  }
}
