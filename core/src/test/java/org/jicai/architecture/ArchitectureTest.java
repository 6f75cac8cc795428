package org.jicai.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jicai.architecture.planted.ImportsEachParser;
import org.jicai.architecture.planted.PlantedViolations;
import org.jicai.engine.Engine;
import org.jicai.money.planted.ImportsPackageBelow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The house stands as drawn: packages import upwards only, and nothing that computes an outcome leans on the machine. */
class ArchitectureTest {
    private static final JavaClasses MAIN = mainClasses();
    private static final String[] PARSERS = {"de.siegmar..", "org.snakeyaml..", "tools.jackson..", "com.fasterxml.."};

    private static JavaClasses mainClasses() {
        try {
            Path classes = Path.of(Engine.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new ClassFileImporter().importPath(classes);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ArchRule packageTable() {
        return classes().should(PackageTable.respected());
    }

    private static ArchRule parsersOnlyInFormat() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.jicai.format..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PARSERS);
    }

    private static ArchRule statisticsOnlyWhereExperimentsAre() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("org.jicai.simulation..", "org.jicai.equilibrium..", "org.jicai.replay..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.math3..");
    }

    @Test
    void packages_importOnlyPackagesAbove() {
        packageTable().check(MAIN);
    }

    @Test
    void packages_haveNoCycle() {
        slices().matching("org.jicai.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void parsingLibraries_areUsedOnlyInFormat() {
        parsersOnlyInFormat().check(MAIN);
    }

    @Test
    void commonsMath_isUsedOnlyInExperiments() {
        statisticsOnlyWhereExperimentsAre().check(MAIN);
    }

    @ParameterizedTest
    @EnumSource
    void kernel_obeysBan(Ban ban) {
        List<String> packages = PackageTable.KERNEL;
        classes().that(areIn(packages)).should(ban.obeyed()).check(MAIN);
        classes()
                .that(areIn(List.of("procedure")))
                .should(ban.obeyed())
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FLOATING_POINT")
    void readersAndRecords_obeyBan(Ban ban) {
        classes().that(areIn(List.of("format", "audit"))).should(ban.obeyed()).check(MAIN);
    }

    private static DescribedPredicate<JavaClass> areIn(List<String> packages) {
        return DescribedPredicate.describe(
                "are in " + packages, item -> packages.contains(PackageTable.packageOf(item)));
    }

    // ---- the tests above can fail

    @Test
    void packageTable_importDownwards_isReported() {
        assertThat(packageTable()
                        .evaluate(new ClassFileImporter().importClasses(ImportsPackageBelow.class))
                        .getFailureReport()
                        .getDetails())
                .hasSize(1)
                .allMatch(detail -> detail.contains("org.jicai.engine.Engine"));
    }

    @Test
    void parsersOnlyInFormat_importElsewhere_isReported() {
        JavaClasses planted = new ClassFileImporter().importClasses(ImportsEachParser.class);
        String report =
                parsersOnlyInFormat().evaluate(planted).getFailureReport().toString();
        assertThat(report).contains("de.siegmar.fastcsv", "org.snakeyaml.engine", "tools.jackson.core");
        assertThat(statisticsOnlyWhereExperimentsAre().evaluate(planted).hasViolation())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void ban_everyPlantedViolation_isReported(Ban ban) {
        JavaClasses imported = new ClassFileImporter().importClasses(PlantedViolations.of(ban.name()));
        JavaClass planted = imported.iterator().next();
        EvaluationResult result = classes().should(ban.obeyed()).evaluate(imported);
        String report = result.getFailureReport().toString();
        TreeSet<String> missed = new TreeSet<>();
        planted.getMethods().stream()
                .filter(method -> !report.contains("." + method.getName() + "("))
                .forEach(method -> missed.add(method.getName()));
        assertThat(planted.getMethods()).isNotEmpty();
        assertThat(missed).as("violations of %s nobody noticed", ban).isEmpty();
    }
}
