package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said about recorded choices that nobody can have made. */
class BadChoiceTest {

    private final SmallRounds rounds = SmallRounds.valid();

    private void assertProblem(String old, String replacement, String... problems) {
        assertThat(rounds.with("choices.csv", old, replacement).problems()).containsExactly(problems);
    }

    @Test
    void seq_twice() {
        assertProblem("3,r1", "2,r1", "choices.csv:4: seq: \"2\", expected a number once, which line 2 has");
    }

    @Test
    void seq_notPositive() {
        assertProblem("3,r1", "0,r1", "choices.csv:4: seq: \"0\", expected a number of at least 1");
    }

    @Test
    void seq_notANumber() {
        assertProblem("3,r1", "third,r1", "choices.csv:4: seq: \"third\", expected a whole number, such as 1");
    }

    @Test
    void lot_unknown() {
        assertProblem(
                "r1,aspirin",
                "r1,asprin",
                "choices.csv:4: lot: \"asprin\", expected a lot of round r1 in lots.csv. Maybe \"aspirin\" was meant");
    }

    @Test
    void bidder_unknown() {
        assertProblem(
                "绿叶,,shortlist",
                "绿页,,shortlist",
                "choices.csv:3: bidder: \"绿页\", expected a bidder of lot acarbose in bids.csv. Maybe \"绿叶\" was meant");
    }

    @Test
    void product_unknown() {
        assertProblem(
                "拜耳,two", "拜耳,tow", "choices.csv:4: product: \"tow\", expected a product 拜耳 bids with in lot aspirin");
        assertProblem(
                "拜耳,tow",
                "拜耳,Two",
                "choices.csv:4: product: \"Two\", expected a product 拜耳 bids with in lot aspirin."
                        + " Maybe \"two\" was meant");
        rounds.with("choices.csv", "拜耳,Two", "拜耳,two");
        assertProblem(
                "拜耳,,primary",
                "拜耳,x,primary",
                "choices.csv:2: product: \"x\", expected a product 拜耳 bids with in lot acarbose."
                        + " Maybe an empty cell was meant");
    }

    @Test
    void kind_unknown() {
        assertProblem(
                "took-part",
                "took_part",
                "choices.csv:4: kind: \"took_part\", expected one of took-part, offer, negotiate, pick, lot, withdraw,"
                        + " disqualify. Maybe \"took-part\" was meant");
    }

    @Test
    void pick_withoutRegionAndStep() {
        assertProblem(
                "primary,pick,山西",
                ",pick,",
                "choices.csv:2: step: \"\", expected one of primary, backup1, backup2, replacement",
                "choices.csv:2: region: \"\", expected the canonical name of a region, such as 山西");
    }

    @Test
    void lot_withoutRankAndStep() {
        assertProblem(
                "shortlist,lot,,2",
                "primary,lot,,0",
                "choices.csv:3: step: \"primary\", expected one of match, shortlist, gap, classes, volume, regions, reserves",
                "choices.csv:3: value: \"0\", expected a number of at least 1");
    }

    @Test
    void negotiate_withoutPrice() {
        assertProblem(
                "negotiate,,0.4",
                "negotiate,,",
                "choices.csv:6: value: \"\", expected a price in yuan, such as 0.1807");
    }

    @Test
    void tookPart_neitherYesNorNo() {
        assertProblem(
                "took-part,,no",
                "took-part,,false",
                "choices.csv:4: value: \"false\", expected one of yes, no. Maybe \"no\" was meant");
    }

    @Test
    void offer_neitherAcceptedNorDeclined() {
        assertProblem(
                "decline",
                "declined",
                "choices.csv:7: value: \"declined\", expected one of accept, decline. Maybe \"decline\" was meant");
    }

    @Test
    void withdraw_withoutMoment() {
        assertProblem(
                "after-award",
                "after award",
                "choices.csv:5: at: \"after award\", expected one of before-award, after-award, in-term."
                        + " Maybe \"after-award\" was meant");
    }

    @Test
    void cellsWithoutUse_areNotIgnored() {
        assertProblem(
                "pick,山西,,",
                "pick,山西,1,in-term",
                "choices.csv:2: value: \"1\", expected nothing: pick has no value",
                "choices.csv:2: at: \"in-term\", expected nothing: pick has no moment");
        assertThat(SmallRounds.valid().with("choices.csv", "lot,,2", "lot,山西,2").problems())
                .containsExactly("choices.csv:3: region: \"山西\", expected nothing: lot concerns no region");
    }
}
