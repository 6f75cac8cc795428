package org.jicai.format;

import java.util.Locale;
import java.util.Optional;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.Leaf;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Operand;
import org.jicai.decision.Outcome;
import org.jicai.decision.RegionAward;
import org.jicai.decision.TranscriptEntry;
import org.jicai.tender.BidKey;

/** An outcome as JSON. Exact decimals are strings, so that no reader rounds them; counts are numbers. */
final class OutcomeJson {

    private final JsonText json;

    private OutcomeJson(JsonText json) {
        this.json = json;
    }

    static String of(Outcome outcome, String digest) {
        return JsonText.of(json -> new OutcomeJson(json).outcome(outcome, digest));
    }

    private void outcome(Outcome outcome, String digest) {
        json.text("digest", digest);
        json.text("round", outcome.round());
        json.text("book", outcome.book());
        json.list("lots", outcome.lots(), this::lot);
        json.list("transcript", outcome.transcript(), this::transcript);
        json.list("pending", outcome.pending(), this::pending);
    }

    private void lot(LotOutcome lot) {
        json.text("lot", lot.lot());
        json.text("state", lot.state().word());
        json.text("reason", lot.reason());
        json.number("bidders", lot.bidders());
        json.number("quota", lot.quota());
        json.number("shortlisted", lot.shortlisted());
        json.number("selected", lot.selected());
        json.text("share", lot.share().map(share -> share.fraction().toString()));
        json.text("term_end", lot.term());
        json.text("agreed_units", lot.agreedUnits());
        json.list("bids", lot.bids(), this::bid);
        json.list("regions", lot.regions(), this::region);
        json.list("leaves", lot.leaves(), this::leaf);
    }

    private void bid(BidOutcome bid) {
        key(Optional.of(bid.bid()));
        json.number("rank", bid.rank());
        json.text("comparable_price", bid.comparablePrice());
        json.text("verdict", bid.verdict().word());
        json.text("reason", bid.reason().word());
        json.text("bid_price_yuan", bid.bidPrice());
        json.text("awarded_price_yuan", bid.awardedPrice());
        json.text("agreed_units", bid.agreedUnits());
        json.number("regions", bid.regions());
        json.number("regions_at_award", bid.regionsAtAward());
        json.object("deciding", () -> decision(bid.deciding()));
        json.list("path", bid.path(), this::decision);
    }

    private void decision(Decision decision) {
        json.text("stage", decision.reason().stage().word());
        json.text("reason", decision.reason().word());
        json.text("clause", decision.clause().path());
        Optional<Comparison> comparison = decision.comparison();
        operand("left", comparison.map(Comparison::left));
        json.text("operator", comparison.map(c -> c.operator().symbol()));
        operand("right", comparison.map(Comparison::right));
    }

    private void operand(String side, Optional<Operand> operand) {
        json.text(
                side + "_kind",
                operand.map(o -> o.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        json.text(side, operand.map(Operand::value));
    }

    private void region(RegionAward award) {
        json.text("region", award.region().name());
        json.text("role", award.role());
        key(award.bid());
        json.text("bidder_at_award", award.atAward().map(BidKey::bidder));
        json.text("product_at_award", award.atAward().map(BidKey::product));
        json.text("agreed_units", award.agreedUnits());
    }

    private void leaf(Leaf leaf) {
        json.text("clause", leaf.clause().path());
        json.text("stage", leaf.stage().word());
        json.text("confidence", leaf.confidence().word());
    }

    private void transcript(TranscriptEntry entry) {
        json.text("lot", entry.lot());
        key(Optional.of(entry.bid()));
        json.text("step", entry.step());
        json.text("kind", entry.kind().word());
        json.text("region", entry.region());
        json.text("value", entry.value());
        json.text("origin", entry.origin());
    }

    private void pending(ChoiceRequest request) {
        json.text("round", request.round());
        json.text("lot", request.lot());
        key(Optional.of(request.bid()));
        json.text("step", request.step());
        json.text("kind", request.kind().word());
        json.text("offered_yuan", request.offered());
        json.texts("legal", request.legal());
    }

    private void key(Optional<BidKey> bid) {
        json.text("bidder", bid.map(BidKey::bidder));
        json.text("product", bid.map(BidKey::product));
    }
}
