package org.jicai.engine;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.LotOutcome;
import org.jicai.format.RuleBookReader;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Demand;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** A rule book and a lot in a few words: clauses as a file would say them, everything assumed, around plain ones. */
final class Sketch {
    private static final String HEADER = "id: SKETCH\nrounds: [sketch]\nname: {en: Sketch, zh: 草案}\nsources: {}\n";
    private static final String CITE = ", cite: {confidence: assumed, clause: made up, note: made up}}";
    private final List<String> facts = new ArrayList<>();
    private final Map<String, String> clauses = new TreeMap<>();
    private String order = "";

    Sketch() {
        clause("bidders", "{count: listed, affiliates: each}");
        clause("comparison", "{unitPrice: {scale: 4, rounding: half-up}, content: 1.7, fill: 1.9, pack: 1.95}");
        clause("ties", "{value: [lot]}");
    }

    /** A clause as flow text, such as {@code {most: 2}}. */
    Sketch clause(String key, String flow) {
        clauses.put(key, flow.substring(0, flow.length() - 1) + CITE);
        return this;
    }

    Sketch without(String key) {
        clauses.remove(key);
        return this;
    }

    Sketch fact(String name, String of) {
        facts.add(name + ": {of: " + of + ", unit: number, en: " + name + ", zh: 数}");
        return this;
    }

    Sketch order(String... keys) {
        order = "order: [" + String.join(", ", keys) + "]\n";
        return this;
    }

    RuleBook book() {
        StringBuilder text = new StringBuilder(HEADER).append(order);
        if (!facts.isEmpty()) {
            text.append("facts: {").append(Joiner.on(", ").join(facts)).append("}\n");
        }
        clauses.forEach(
                (key, flow) -> text.append(key).append(": ").append(flow).append('\n'));
        return RuleBookReader.read("sketch.yaml", text.toString());
    }

    LotOutcome clear(Lot lot) {
        Round round = new Round("sketch", ImmutableList.of(lot));
        return clear(lot, DefaultStrategy.of(round, 1));
    }

    LotOutcome clear(Lot lot, ChoiceSource choices) {
        return Engine.of(book())
                .clear(new Round("sketch", ImmutableList.of(lot)), choices)
                .lots()
                .get(0);
    }

    /** A bid with facts written as {@code name value}. */
    static Bid bid(String bidder, String price, String ceiling, String... facts) {
        Bid bid = Bid.of(bidder, price).withStrength("strength of " + bidder, "1");
        Bid capped = ceiling.isEmpty() ? bid : bid.withCeiling(ceiling);
        return new Bid(
                capped.bidder(),
                "",
                capped.strength(),
                capped.strengthRatio(),
                capped.price(),
                capped.ceiling(),
                false,
                Facts.of(pairs(facts)));
    }

    static Lot lot(Map<String, String> facts, List<Demand> demand, Bid... bids) {
        Lot.Builder lot = Lot.builder("lot").facts(Facts.of(facts));
        demand.forEach(lot::demand);
        for (Bid bid : bids) {
            lot.bid(bid);
        }
        return lot.build();
    }

    private static Map<String, String> pairs(String... facts) {
        Map<String, String> pairs = new TreeMap<>();
        for (String fact : facts) {
            int space = fact.indexOf(' ');
            pairs.put(fact.substring(0, space), fact.substring(space + 1));
        }
        return pairs;
    }
}
