package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about tables whose contents are wrong: lots, bids, specifications and demand. */
class BadRoundTest {

    private final SmallRounds rounds = SmallRounds.valid();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        -0.1;           a price of at least 0 yuan
        -1;             a price of at least 0 yuan. Maybe an empty cell was meant: the price is not known
        N/A;            a price in yuan, such as 0.1807. Maybe an empty cell was meant: the price is not known
        10000000.01;    a price of at most 10000000 yuan. Maybe it is not the price of one unit
        0.1806671;      a price of at most 6 decimal places. Maybe "0.180667" was meant, rounded
        0.0000001;      a price of at most 6 decimal places
        0.18066666666666666666;  a price of at most 6 decimal places. Maybe "0.180667" was meant, rounded
        ０.１８;         a price in yuan, such as 0.1807. Maybe "0.18" was meant, in ASCII digits and signs
        ٠٫١٨;           a price in yuan, such as 0.1807. Maybe "0.18" was meant, in ASCII digits and signs
        0,18;           a price in yuan, such as 0.1807. Maybe "0.18" was meant, with a decimal point
        1,234.5;        a price in yuan, such as 0.1807. Maybe "1234.5" was meant, without grouping
        ¥0.18;          a price in yuan, such as 0.1807. Maybe "0.18" was meant, without the currency
        0.18元;          a price in yuan, such as 0.1807. Maybe "0.18" was meant, without the currency
        18%;            a price in yuan, such as 0.1807. Maybe "0.18" was meant, as a fraction
        1.8e-1;         a price in yuan, such as 0.1807. Maybe "0.18" was meant, in plain notation
        .18;            a price in yuan, such as 0.1807. Maybe "0.18" was meant, with a digit before the point
        ` 0.18`;        a price in yuan, such as 0.1807. Maybe "0.18" was meant, without spaces
        1e999999999;    a price in yuan, such as 0.1807
        cheap;          a price in yuan, such as 0.1807
        """)
    void price(String written, String expected) {
        assertThat(rounds.with("bids.csv", "0.180667", "\"" + written + "\"").problems())
                .containsExactly("bids.csv:2: price_yuan: \"" + written + "\", expected " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        0;        a ratio above 0
        -2;       a ratio above 0
        50%;      a ratio, such as 0.5. Maybe "0.5" was meant, as a fraction
        ``;       a ratio, such as 0.5
        1:2;      a ratio, such as 0.5
        9999999;  a ratio of at most 1000000
        """)
    void strengthRatio(String written, String expected) {
        assertThat(rounds.with("bids.csv", ",100mg,2,", ",100mg," + written + ",")
                        .problems())
                .containsExactly("bids.csv:4: strength_ratio: \"" + written + "\", expected " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        12.5;           a whole number of units, such as 1200
        -1;             a number of at least 0 units
        2,000;          a whole number of units, such as 1200. Maybe "2000" was meant, without grouping
        ``;             a whole number of units, such as 1200
        9999999999999;  a number of at most 1000000000000 units
        """)
    void units(String written, String expected) {
        assertThat(rounds.with("demand.csv", "2000", "\"" + written + "\"").problems())
                .containsExactly("demand.csv:4: base_units: \"" + written + "\", expected " + expected);
    }

    @Test
    void lot_twice() {
        assertThat(rounds.plus("lots.csv", "r1,acarbose,,,,,,,,,").problems())
                .containsExactly("lots.csv:5: lot: \"acarbose\", expected a lot that has not been listed before");
    }

    @Test
    void bid_twice_evenIfItsPriceCannotBeRead() {
        assertThat(rounds.plus("bids.csv", "r1,acarbose,拜耳,,50mg,1,x,0.84,no,,,,,,,")
                        .problems())
                .containsExactly(
                        "bids.csv:8: price_yuan: \"x\", expected a price in yuan, such as 0.1807",
                        "bids.csv:8: bidder: \"拜耳\", expected one bid per bidder and product in lot acarbose."
                                + " Maybe the column product tells the two apart");
    }

    @Test
    void specification_twice() {
        assertThat(rounds.plus("specifications.csv", "r1,acarbose,100mg,2,2,").problems())
                .containsExactly("specifications.csv:4: strength: \"100mg\","
                        + " expected a strength that has not been listed before");
    }

    @Test
    void demand_twice() {
        assertThat(rounds.plus("demand.csv", "r1,acarbose,山西,50mg,5,,").problems())
                .containsExactly("demand.csv:5: region: \"山西\", expected a region once per strength of lot acarbose");
    }

    @Test
    void lot_unknown_hintsAtTheNearest() {
        for (String file : new String[] {"specifications.csv", "demand.csv", "bids.csv"}) {
            assertThat(SmallRounds.valid()
                            .with(file, "r1,acarbose", "r1,acarbos")
                            .problems())
                    .first()
                    .isEqualTo(file + ":2: lot: \"acarbos\", expected a lot of round r1 in lots.csv."
                            + " Maybe \"acarbose\" was meant");
        }
    }

    @Test
    void lot_ofAnotherRound() {
        assertThat(rounds.with("bids.csv", "r2,ibuprofen", "r1,ibuprofen").problems())
                .containsExactly("bids.csv:7: lot: \"ibuprofen\", expected a lot of round r1 in lots.csv."
                        + " Maybe round r2 was meant, which has this lot");
    }

    @Test
    void round_unknown() {
        assertThat(rounds.with("bids.csv", "r2,ibuprofen", "R2,ibuprofen").problems())
                .containsExactly("bids.csv:7: round: \"R2\", expected a round of lots.csv. Maybe \"r2\" was meant");
    }

    @Test
    void keys_missing() {
        assertThat(rounds.with("bids.csv", "r1,acarbose,拜耳", ",acarbose,")
                        .with("specifications.csv", "acarbose,100mg", "acarbose,")
                        .with("lots.csv", "r2,ibuprofen", "r2, ")
                        .problems())
                .containsExactly(
                        "lots.csv:4: lot: \" \", expected a lot",
                        "bids.csv:2: round: \"\", expected a round",
                        "bids.csv:2: bidder: \"\", expected the name of a bidder",
                        "specifications.csv:3: strength: \"\", expected a strength");
    }

    @Test
    void region_unknown_hintsAtTheCanonicalName() {
        assertThat(rounds.with("demand.csv", "河北", "河北省")
                        .with("choices.csv", "山西", "Shanxi")
                        .with("bids.csv", "山东", "Atlantis")
                        .problems())
                .containsExactly(
                        "bids.csv:3: regions: \"Atlantis\", expected the canonical name of a region, such as 山西",
                        "demand.csv:4: region: \"河北省\", expected the canonical name of a region, such as 山西."
                                + " Maybe \"河北\" was meant",
                        "choices.csv:2: region: \"Shanxi\", expected the canonical name of a region, such as 山西."
                                + " Maybe \"山西\" was meant");
    }

    @Test
    void regions_otherwiseSeparated() {
        assertThat(rounds.with("bids.csv", "山西|河北", "山西、河北").problems())
                .containsExactly("bids.csv:2: regions: \"山西、河北\", expected regions separated by |."
                        + " Maybe each of these is a region");
    }

    @Test
    void region_twiceInALot_acrossBidders() {
        assertThat(rounds.with("bids.csv", "山东", "河北").problems())
                .containsExactly(
                        "bids.csv:3: regions: \"河北\", expected a region once in lot acarbose, which line 2 gives to 拜耳");
    }

    @Test
    void ceilings_twoForOneStrength() {
        assertThat(rounds.with("bids.csv", "0.32,,", "0.32,0.9,").problems())
                .containsExactly("bids.csv:3: ceiling_yuan: \"0.9\", expected one ceiling for strength 50mg of lot"
                        + " acarbose, which is 0.84 before");
    }

    @Test
    void ceiling_otherThanTheSpecification() {
        assertThat(rounds.with("specifications.csv", "0.84", "0.85").problems())
                .containsExactly("bids.csv:2: ceiling_yuan: \"0.84\", expected one ceiling for strength 50mg of lot"
                        + " acarbose, which is 0.85 before");
    }

    @Test
    void demand_ofAnUnknownStrength() {
        assertThat(rounds.with("demand.csv", ",100mg,", ",1000mg,").problems())
                .containsExactly("demand.csv:3: strength: \"1000mg\","
                        + " expected a strength of lot acarbose in specifications.csv. Maybe \"100mg\" was meant");
    }

    @Test
    void demand_productWithoutBidder() {
        assertThat(rounds.with("demand.csv", "1000,,", "1000,,x").problems())
                .containsExactly("demand.csv:2: product: \"x\", expected nothing: the row names no bidder");
    }

    @Test
    void words_outsideTheList() {
        assertThat(rounds.with("bids.csv", "yes,yes,山西", "Yes,是,山西")
                        .with("bids.csv", "official,,,G1", "oficial,,,G1")
                        .problems())
                .containsExactly(
                        "bids.csv:2: reference_product: \"Yes\", expected yes, no or nothing. Maybe \"yes\" was meant",
                        "bids.csv:2: selected: \"是\", expected yes, no or nothing. Maybe \"yes\" was meant",
                        "bids.csv:3: evidence: \"oficial\", expected official, secondary or nothing."
                                + " Maybe \"official\" was meant");
    }

    @Test
    void strengthRatio_twoForOneStrength() {
        assertThat(rounds.with("bids.csv", "华东,Huadong,100mg,2,0.465333,1.4", "华东,Huadong,50mg,2,0.465333,")
                        .problems())
                .containsExactly(
                        "bids.csv:4: strength_ratio: \"2\", expected one ratio for strength 50mg of lot acarbose,"
                                + " which is 1 in line 2");
    }

    @Test
    void strengthRatio_outOfProportionToTheContents() {
        assertThat(rounds.with("bids.csv", "100mg,2,", "100mg,1.7,").problems())
                .containsExactly(
                        "bids.csv:4: strength_ratio: \"1.7\", expected a ratio in proportion to the content_ratio 2"
                                + " of specifications.csv; strength 50mg has 1 for 1. Maybe \"2\" was meant");
    }

    @Test
    void strengthRatio_ofTheOnlyStrength_mayReferToAnotherOne() {
        assertThat(rounds.with("specifications.csv", "r1,acarbose,50mg,1", "r1,acarbose,50mg,0.5")
                        .with("specifications.csv", "100mg,2", "100mg,1")
                        .problems())
                .isEmpty();
    }

    @Test
    void everything_atOnce_inTheOrderOfFilesAndLines() {
        assertThat(rounds.with("demand.csv", "1000", "y")
                        .with("specifications.csv", "100mg,2,2", "100mg,0,2")
                        .with("bids.csv", "0.32", "x")
                        .with("bids.csv", "0.180667", "w")
                        .with("choices.csv", "3,r1", "0,r1")
                        .with("lots.csv", "0.9", "-3")
                        .problems())
                .extracting(line -> line.substring(0, line.indexOf(": \"")))
                .containsExactly(
                        "lots.csv:2: prior_price_yuan",
                        "bids.csv:2: price_yuan",
                        "bids.csv:3: price_yuan",
                        "specifications.csv:3: content_ratio",
                        "demand.csv:2: base_units",
                        "choices.csv:4: seq");
    }
}
