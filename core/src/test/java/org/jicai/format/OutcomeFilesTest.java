package org.jicai.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ClauseRef;
import org.jicai.decision.Comparison;
import org.jicai.decision.Confidence;
import org.jicai.decision.Decision;
import org.jicai.decision.Leaf;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Outcome;
import org.jicai.decision.Reason;
import org.jicai.decision.RegionAward;
import org.jicai.decision.Stage;
import org.jicai.decision.TranscriptEntry;
import org.jicai.money.Decimal;
import org.jicai.money.Quantity;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.tender.BidKey;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutcomeFilesTest {

    private static final BidKey WINNER = new BidKey("拜耳", "");
    private static final BidKey LOSER = new BidKey("A, \"B\"", "p");
    private static final Outcome OUTCOME = outcome();

    private static Outcome outcome() {
        ClauseRef clause = new ClauseRef("book", "priceTest.anyOf[0]");
        Decision tookPart = new Decision(Reason.TOOK_PART, new ClauseRef("book", "bidders"), Optional.empty());
        Decision won = new Decision(Reason.SELECTED_BY_MULTIPLE, clause, comparison("0.18", Operator.AT_MOST, "0.324"));
        Decision lost = new Decision(Reason.OVER_MULTIPLE, clause, comparison("0.465333", Operator.ABOVE, "0.324"));
        LotOutcome awarded = new LotOutcome(
                "acarbose",
                3,
                2,
                2,
                1,
                Optional.of(Share.parse("60%")),
                Optional.of("P2Y"),
                LotState.AWARDED,
                "selected",
                ImmutableList.of(
                        new BidOutcome(
                                WINNER,
                                1,
                                yuan("0.18"),
                                Reason.SELECTED_BY_MULTIPLE,
                                won,
                                ImmutableList.of(tookPart, won),
                                yuan("0.18"),
                                yuan("0.18"),
                                Optional.of(Quantity.of(600)),
                                1,
                                2),
                        new BidOutcome(
                                LOSER,
                                0,
                                Optional.empty(),
                                Reason.OVER_MULTIPLE,
                                lost,
                                ImmutableList.of(lost),
                                yuan("0.465333"),
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                0)),
                ImmutableList.of(
                        new RegionAward(
                                new Region("山西"),
                                "primary",
                                Optional.of(WINNER),
                                Optional.of(WINNER),
                                Optional.of(Quantity.of(600))),
                        new RegionAward(
                                new Region("河北"), "primary", Optional.empty(), Optional.of(WINNER), Optional.empty())),
                Optional.of(Quantity.of(600)),
                ImmutableList.of(new Leaf(clause, Stage.PRICE_TEST, Confidence.INFERRED)));
        LotOutcome pending = new LotOutcome(
                "aspirin",
                2,
                1,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                LotState.PENDING,
                "choice-open",
                ImmutableList.of(),
                ImmutableList.of(),
                Optional.empty(),
                ImmutableList.of());
        return new Outcome(
                "r1",
                "book",
                ImmutableList.of(awarded, pending),
                ImmutableList.of(new TranscriptEntry(
                        "acarbose", WINNER, "primary", ChoiceKind.PICK, Optional.empty(), "山西", "recorded 1")),
                ImmutableList.of(new ChoiceRequest(
                        "r1",
                        "aspirin",
                        LOSER,
                        "shortlist",
                        ChoiceKind.LOT,
                        Optional.empty(),
                        ImmutableList.of("1", "2"))));
    }

    private static Optional<UnitPrice> yuan(String text) {
        return Optional.of(UnitPrice.ofYuan(text));
    }

    private static Optional<Comparison> comparison(String left, Operator operator, String right) {
        return Optional.of(new Comparison(
                new Operand(Operand.Kind.COMPARABLE_PRICE, Decimal.parse(left)),
                operator,
                new Operand(Operand.Kind.LIMIT, Decimal.parse(right))));
    }

    private static String text(String name) {
        return new String(OutcomeFiles.toBytes(OUTCOME, "d1").getOrDefault(name, new byte[0]), UTF_8);
    }

    @Test
    void files_inTheirOrder() {
        assertThat(OutcomeFiles.toBytes(OUTCOME, "d1").keySet())
                .containsExactly("verdicts.csv", "lots_out.csv", "regions.csv", "outcome.json");
    }

    @Test
    void verdicts() {
        assertThat(text("verdicts.csv")).isEqualTo("""
                        round,lot,bidder,product,rank,comparable_price,verdict,reason,clause,left,operator,right,bid_price_yuan,awarded_price_yuan,agreed_units,term_end,regions
                        r1,acarbose,拜耳,,1,0.18,selected,selected-by-multiple,priceTest.anyOf[0],0.18,<=,0.324,0.18,0.18,600,P2Y,1
                        r1,acarbose,"A, ""B""\",p,,,lost,over-multiple,priceTest.anyOf[0],0.465333,>,0.324,0.465333,,,,0
                        """);
    }

    @Test
    void lots() {
        assertThat(text("lots_out.csv")).isEqualTo("""
                        round,lot,bidders,quota,shortlisted,selected,share,term_end,state,reason
                        r1,acarbose,3,2,2,1,0.6,P2Y,awarded,selected
                        r1,aspirin,2,1,0,0,,,pending,choice-open
                        """);
    }

    @Test
    void regions() {
        assertThat(text("regions.csv")).isEqualTo("""
                        round,lot,region,role,bidder,product,agreed_units
                        r1,acarbose,山西,primary,拜耳,,600
                        r1,acarbose,河北,primary,,,
                        """);
    }

    @Test
    void json_carriesEverything() {
        assertThat(text("outcome.json"))
                .startsWith("""
                        {
                          "digest": "d1",
                          "round": "r1",
                          "book": "book",
                          "lots": [
                            {
                              "lot": "acarbose",
                              "state": "awarded",
                        """)
                .contains("""
                                  "path": [
                                    {
                                      "stage": "participation",
                                      "reason": "took-part",
                                      "clause": "bidders",
                                      "left_kind": null,
                                      "left": null,
                                      "operator": null,
                                      "right_kind": null,
                                      "right": null
                                    },
                        """)
                .contains("\"leaves\": []")
                .endsWith("}\n")
                .doesNotContain("\r");
        JsonNode json = JsonMapper.shared().readTree(text("outcome.json"));
        JsonNode bid = json.get("lots").get(0).get("bids").get(0);
        assertThat(bid.get("deciding").get("left_kind").asString()).isEqualTo("comparable-price");
        assertThat(bid.get("path")).hasSize(2);
        assertThat(json.get("lots")
                        .get(0)
                        .get("leaves")
                        .get(0)
                        .get("confidence")
                        .asString())
                .isEqualTo("inferred");
        JsonNode lapsed = json.get("lots").get(0).get("regions").get(1);
        assertThat(lapsed.get("bidder").isNull()).isTrue();
        assertThat(lapsed.get("bidder_at_award").asString()).isEqualTo("拜耳");
        assertThat(bid.get("regions_at_award").asInt()).isEqualTo(2);
        assertThat(json.get("transcript").get(0).get("origin").asString()).isEqualTo("recorded 1");
        assertThat(json.get("pending").get(0).get("legal").get(1).asString()).isEqualTo("2");
    }

    @Test
    void write_replacesFilesAndLeavesOthers(@TempDir Path parent) throws IOException {
        Path directory = parent.resolve("a").resolve("out");
        OutcomeFiles.write(directory, OUTCOME, "d0");
        Files.writeString(directory.resolve("mine.txt"), "kept");
        OutcomeFiles.write(directory, OUTCOME, "d1");
        assertThat(Files.readString(directory.resolve("outcome.json"), UTF_8)).isEqualTo(text("outcome.json"));
        assertThat(names(directory))
                .containsExactly("lots_out.csv", "mine.txt", "outcome.json", "regions.csv", "verdicts.csv");
        assertThat(names(directory.getParent())).containsExactly("out");
    }

    @Test
    void write_allOrNothing(@TempDir Path parent) throws IOException {
        Path directory = Files.createDirectories(parent.resolve("out"));
        Files.createDirectory(directory.resolve("outcome.json"));
        assertThatThrownBy(() -> OutcomeFiles.write(directory, OUTCOME, "d1"))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(names(directory)).containsExactly("outcome.json");
        Path target = parent.resolve("fresh");
        assertThatThrownBy(() -> OutputDirectory.write(
                        target, ImmutableMap.of("a.csv", new byte[1], "no/such/place.csv", new byte[1])))
                .isInstanceOf(IOException.class);
        assertThat(names(parent)).containsExactly("out");
    }

    @Test
    void write_ontoAFile(@TempDir Path parent) throws IOException {
        Path file = Files.writeString(parent.resolve("out"), "");
        assertThatThrownBy(() -> OutcomeFiles.write(file, OUTCOME, "d1"))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("not a directory");
    }

    private static ImmutableList<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(ImmutableList.toImmutableList());
        }
    }
}
