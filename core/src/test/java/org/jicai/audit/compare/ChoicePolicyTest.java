package org.jicai.audit.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Lot;
import org.jicai.tender.LotClasses;
import org.jicai.tender.Moment;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;

class ChoicePolicyTest {

    private static final RuleBook SECOND = RuleBooks.byId("GY-YD2019-2").orElseThrow();
    private static final RuleBook TENTH = RuleBooks.byId("GY-YD2024-2").orElseThrow();
    private static final BidPlace B = new BidPlace("lot", new BidKey("B", ""));

    /** A is the lowest, B fails the tenth's test and is offered 1.80. */
    private static final Round ROUND = Round.of(
            "round",
            Lot.builder("lot")
                    .bid(Bid.of("A", "1.00").withCeiling("7.00"))
                    .bid(Bid.of("B", "3.00").withCeiling("7.00"))
                    .build());

    @Test
    void recordedAnswer_isUsedWhereItIsAsked_andIgnoredWhereItIsNot() {
        Choice declines = choice(1, "B", "shortlisted", ChoiceKind.OFFER, "decline");
        ChoicePolicy policy = new ChoicePolicy(ROUND, List.of(declines), 1);

        PolicyRun tenth = policy.run(TENTH);
        assertThat(tenth.awards().get(B)).isEqualTo(BidAward.NONE);
        assertThat(tenth.ignored()).isEmpty();
        PolicyRun second = policy.run(SECOND);
        assertThat(second.awards().get(B).selected()).isTrue();
        assertThat(second.ignored()).containsExactly(declines);
    }

    @Test
    void unansweredOffer_isAccepted_andListed() {
        PolicyRun tenth = new ChoicePolicy(ROUND, List.of(), 1).run(TENTH);

        assertThat(tenth.awards().get(B).selected()).isTrue();
        assertThat(tenth.forced())
                .contains(new ForcedChoice(
                        new ForcedChoice.Question("lot", B.bid(), "shortlisted", ChoiceKind.OFFER),
                        "strategy accept",
                        1));
    }

    @Test
    void illegalRecordedAnswer_isIgnored() {
        Choice rank = choice(1, "A", "regions", ChoiceKind.LOT, "9");

        assertThat(new ChoicePolicy(ROUND, List.of(rank), 1).run(SECOND).ignored())
                .containsExactly(rank);
    }

    @Test
    void withdrawalOfABidThatIsNotSelected_isIgnored_othersHappen() {
        Round threeBids = Round.of(
                "round",
                Lot.builder("lot")
                        .bid(Bid.of("A", "1.00").withCeiling("7.00"))
                        .bid(Bid.of("B", "3.00").withCeiling("7.00"))
                        .bid(Bid.of("C", "1.10").withCeiling("7.00"))
                        .build());
        Choice withdraws = withdrawal(1, "B");
        Choice other = withdrawal(2, "C");
        PolicyRun run = new ChoicePolicy(threeBids, List.of(withdraws, other), 1).run(SECOND);

        assertThat(run.ignored()).containsExactly(withdraws); // third of three bids, two places
        assertThat(run.awards().values()).filteredOn(BidAward::selected).hasSize(1);
        assertThat(run.sums().bidders()).isEqualTo(1);
    }

    @Test
    void aRoundTheBookCannotHold_isRefused() {
        Round special = Round.of(
                "round",
                Lot.builder("lot")
                        .classes(new LotClasses("special-9", "ordinary", "ordinary", ""))
                        .bid(Bid.of("A", "1.00").withCeiling("7.00"))
                        .build());

        assertThatThrownBy(() -> new ChoicePolicy(special, List.of(), 1).run(SECOND))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("special-9");
    }

    @Test
    void compare_listsWhatOnlyTheBooksBetweenAsk() {
        BookComparison comparison = new BookComparer(new ChoicePolicy(ROUND, ImmutableList.of(), 1))
                .compare(SECOND, TENTH, Optional.empty());

        assertThat(comparison.hybrids()).isEqualTo(62);
        assertThat(comparison.sampling()).isEmpty();
        assertThat(comparison.forcedBetween())
                .extracting(ForcedChoice::question)
                .doesNotContainAnyElementsOf(comparison.after().forced().stream()
                        .map(ForcedChoice::question)
                        .toList());
    }

    private static Choice choice(long seq, String bidder, String step, ChoiceKind kind, String value) {
        return new Choice(
                seq, "lot", new BidKey(bidder, ""), step, kind, Optional.empty(), value, Optional.empty(), "");
    }

    private static Choice withdrawal(long seq, String bidder) {
        return new Choice(
                seq,
                "lot",
                new BidKey(bidder, ""),
                "",
                ChoiceKind.WITHDRAW,
                Optional.empty(),
                "",
                Optional.of(Moment.AFTER_AWARD),
                "");
    }
}
