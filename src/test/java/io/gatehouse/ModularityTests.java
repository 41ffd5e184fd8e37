package io.gatehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(Gatehouse.class).verify();
  }

  @Test
  void theEngineStaysBehindInboxProcessClassesAndPlatform() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.gatehouse.inbox..", "io.gatehouse.designer..", "io.gatehouse.platform..")
        .and()
        .areNotAnnotatedWith("io.gatehouse.inbox.ProcessVocabulary")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.gatehouse"));
  }
}
