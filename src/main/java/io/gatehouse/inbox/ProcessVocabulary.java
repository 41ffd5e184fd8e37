package io.gatehouse.inbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Marks a class whose public methods process models may call as {@code ${className.method(…)}}.
 *
 * <p>Only methods that take plain values (strings, numbers, booleans) can be called; no other bean
 * is visible to a model.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessVocabulary {}
