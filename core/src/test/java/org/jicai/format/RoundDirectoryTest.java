package org.jicai.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jicai.money.Quantity;
import org.jicai.money.Ratio;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Bidder;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Demand;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.LotClasses;
import org.jicai.tender.Moment;
import org.jicai.tender.Name;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.jicai.tender.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundDirectoryTest {

    private final SmallRounds files = SmallRounds.valid();

    @Test
    void rounds_inTheOrderOfTheFile() {
        RoundDirectory directory = files.read();
        assertThat(directory.rounds()).extracting(Round::id).containsExactly("r1", "r2");
        assertThat(directory.rounds().get(0).lots()).extracting(Lot::id).containsExactly("acarbose", "aspirin");
        assertThat(directory.round("r2")).contains(directory.rounds().get(1));
        assertThat(directory.round("r3")).isEmpty();
    }

    @Test
    void lot_withEverythingKnown() {
        Lot lot = files.read().rounds().get(0).lots().get(0);
        assertThat(lot.name()).isEqualTo(new Name("acarbose", "阿卡波糖"));
        assertThat(lot.comparisonStrength()).isEqualTo("50mg");
        assertThat(lot.unit()).isEqualTo("tablet");
        assertThat(lot.classes()).isEqualTo(new LotClasses("special-1", "ordinary", "ordinary", "g1"));
        assertThat(lot.priorPrice()).contains(UnitPrice.ofYuan("0.9"));
        assertThat(lot.facts().text("cities")).contains("4");
        assertThat(lot.specifications())
                .containsExactly(
                        new Specification(
                                "50mg",
                                Optional.of(Ratio.ONE),
                                Optional.of(Ratio.ONE),
                                Optional.of(UnitPrice.ofYuan("0.84"))),
                        new Specification(
                                "100mg",
                                Optional.of(Ratio.parse("2")),
                                Optional.of(Ratio.parse("2")),
                                Optional.empty()));
        assertThat(lot.demand())
                .containsExactly(
                        new Demand(new Region("山西"), "50mg", Quantity.of(1000), Optional.empty()),
                        new Demand(new Region("山西"), "100mg", Quantity.ZERO, Optional.empty()),
                        new Demand(new Region("河北"), "50mg", Quantity.of(2000), Optional.of(new BidKey("拜耳", ""))));
    }

    @Test
    void bid_withEverythingKnown() {
        assertThat(files.read().rounds().get(0).lots().get(0).bids().get(0))
                .isEqualTo(new Bid(
                        new Bidder("拜耳", "Bayer", Optional.empty()),
                        "",
                        "50mg",
                        Ratio.ONE,
                        Optional.of(UnitPrice.ofYuan("0.180667")),
                        Optional.of(UnitPrice.ofYuan("0.84")),
                        true,
                        new Facts(ImmutableSortedMap.of("sales", "900"))));
    }

    @Test
    void bid_withoutOwnCeiling_hasTheOneOfItsStrength() {
        Bid bid = files.read().rounds().get(0).lots().get(0).bids().get(1);
        assertThat(bid.ceiling()).contains(UnitPrice.ofYuan("0.84"));
        assertThat(bid.bidder().affiliateGroup()).contains("G1");
        assertThat(bid.facts()).isEqualTo(Facts.NONE);
    }

    @Test
    void bid_withoutPrice_isKept() {
        Lot aspirin = files.read().rounds().get(0).lots().get(1);
        assertThat(aspirin.classes()).isEqualTo(LotClasses.ALL_ORDINARY);
        assertThat(aspirin.priorPrice()).isEmpty();
        assertThat(aspirin.bids())
                .extracting(Bid::key)
                .containsExactly(new BidKey("拜耳", "one"), new BidKey("拜耳", "two"));
        assertThat(aspirin.bids().get(0).price()).isEmpty();
    }

    @Test
    void bidRows_matchTheBids() {
        RoundDirectory directory = files.read();
        assertThat(directory.bidRows("r1", "acarbose")).extracting(CsvRow::line).containsExactly(2, 3, 4);
        assertThat(directory.bidRows("r1", "acarbose").get(0).text("note")).isEqualTo("a, \"quoted\" note");
        assertThat(RegionNames.listed(directory.bidRows("r1", "acarbose").get(0).text("regions")))
                .containsExactly(new Region("山西"), new Region("河北"));
        assertThat(directory.bidRows("r1", "ibuprofen")).isEmpty();
        assertThat(directory.lotRow("r2", "ibuprofen")).map(CsvRow::line).contains(4);
        assertThat(directory.lotsTable().rows()).hasSize(3);
        assertThat(directory.bidsTable().rows()).hasSize(6);
    }

    @Test
    void choices_inTheOrderOfTheirNumbers() {
        RoundDirectory directory = files.read();
        assertThat(directory.choices("r1")).extracting(Choice::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(directory.choices("r1").get(1))
                .isEqualTo(new Choice(
                        2,
                        "acarbose",
                        new BidKey("拜耳", ""),
                        "primary",
                        ChoiceKind.PICK,
                        Optional.of(new Region("山西")),
                        "",
                        Optional.empty(),
                        "notice"));
        assertThat(directory.choices("r1").get(3).at()).contains(Moment.AFTER_AWARD);
        assertThat(directory.choices("r2")).isEmpty();
    }

    @Test
    void optionalFiles_mayBeAbsent() {
        RoundDirectory directory = files.without("specifications.csv")
                .without("demand.csv")
                .without("choices.csv")
                .read();
        assertThat(directory.rounds().get(0).lots().get(0).specifications()).isEmpty();
        assertThat(directory.rounds().get(0).lots().get(0).bids().get(1).ceiling())
                .isEmpty();
        assertThat(directory.choices("r1")).isEmpty();
    }

    @Test
    void markAndWindowsLineEnds_changeNothing() {
        RoundDirectory plain = SmallRounds.valid().read();
        files.names()
                .forEach(name -> files.set(name, "\uFEFF" + files.text(name).replace("\n", "\r\n")));
        assertThat(files.read().rounds()).isEqualTo(plain.rounds());
        assertThat(files.read().choices("r1")).isEqualTo(plain.choices("r1"));
    }

    @Test
    void directory_onDisk(@TempDir Path directory) throws IOException {
        for (String name : files.names()) {
            Files.write(directory.resolve(name), files.bytes(name));
        }
        assertThat(RoundDirectory.read(directory).rounds())
                .isEqualTo(files.read().rounds());
        Files.writeString(directory.resolve("bids.csv"), files.text("bids.csv").replace("0.32", "x"), UTF_8);
        String place = directory.resolve("bids.csv").toString().replace('\\', '/');
        assertThatThrownBy(() -> RoundDirectory.read(directory))
                .hasMessage(place + ":3: price_yuan: \"x\", expected a price in yuan, such as 0.1807");
    }

    @Test
    void directory_missing(@TempDir Path directory) throws IOException {
        Path missing = directory.resolve("nothing");
        assertThatThrownBy(() -> RoundDirectory.read(missing))
                .hasMessageEndingWith("nothing: \"no directory\", expected a directory with lots.csv and bids.csv");
        Files.writeString(missing, "");
        assertThatThrownBy(() -> RoundDirectory.read(missing))
                .hasMessageEndingWith("lots.csv and bids.csv. Maybe the directory of this file was meant");
    }

    @Test
    void resources_ofTheClassPath() {
        RoundFiles resources = RoundFiles.resources(getClass().getClassLoader(), "org/jicai/format");
        assertThat(resources.read("regions.csv")).isPresent();
        assertThat(resources.read("nothing.csv")).isEmpty();
        assertThat(resources.describe("bids.csv")).isEqualTo("org/jicai/format/bids.csv");
    }
}
