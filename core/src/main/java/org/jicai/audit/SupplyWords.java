package org.jicai.audit;

import java.util.Optional;
import org.jicai.audit.Sentence.Place;
import org.jicai.rules.RuleBook;

/** The sentences about what a bid supplies, at which price. */
final class SupplyWords {

    /** The price as bid. */
    final Sentence bid;

    /** The price awarded. */
    final Sentence awarded;

    /** In how many regions it supplies. */
    final Sentence regions;

    /** In how many regions it supplied at the award, and in the end. */
    final Sentence changedRegions;

    /** What it supplies. */
    final Sentence agreed;

    SupplyWords(RuleBook book, Language language) {
        String end = language.of(".", "。");
        String yuan = new BookWords(book, language).amount("") + end;
        this.bid = sentence(language.of("Bid: ", "申报价："), price(Told.AS_BID), yuan);
        this.awarded = sentence(language.of("Awarded price: ", "中选价："), price(Told.AWARDED), yuan);
        String supplied = language.of("Regions: ", "供应地区：");
        this.regions = sentence(supplied, NumberPlace.grouped(Told.REGIONS), language.of("", "个") + end);
        SentenceWriter changed = new SentenceWriter();
        changed.text(supplied);
        changed.place(NumberPlace.grouped(Told.REGIONS_AT_AWARD));
        changed.text(language.of(" at the award, ", "个，最终"));
        changed.place(NumberPlace.grouped(Told.REGIONS));
        changed.text(language.of(" in the end.", "个。"));
        this.changedRegions = changed.sentence(Optional.empty());
        SentenceWriter volume = new SentenceWriter();
        volume.text(language.of("Agreed volume: ", "约定采购量："));
        volume.place(NumberPlace.grouped(Told.UNITS));
        volume.place(new Unit(language.of(" unit", "单位"), language.of(" units", "单位")));
        volume.text(end);
        this.agreed = volume.sentence(Optional.empty());
    }

    private static Place price(int index) {
        return new SidePlaces.Price(index, "");
    }

    private static Sentence sentence(String before, Place number, String behind) {
        SentenceWriter writer = new SentenceWriter();
        writer.text(before);
        writer.place(number);
        writer.text(behind);
        return writer.sentence(Optional.empty());
    }

    /** What units are called where there is one and where there are several. */
    private record Unit(String one, String several) implements Place {

        @Override
        public void write(Told told, Text into) {
            into.append(of(told));
        }

        private String of(Told told) {
            return told.numbers[Told.UNITS] == 1 ? one : several;
        }

        @Override
        public void settle(Told like, SentenceWriter into) {
            into.text(of(like));
        }
    }
}
