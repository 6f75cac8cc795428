package org.jicai.twin.family;

import java.util.List;

/**
 * A book as a procedure written by hand, with what the generator must know of it.
 *
 * @param id the document
 * @param perDoubling by how much a price may rise for twice the content
 * @param scale the decimals of prices
 * @param regions where need is reported
 * @param lotFacts what is published for lots, as {@link FamilyFact}
 * @param bidFacts what is stated with bids
 * @param termClasses the classes of lots that the term depends on
 * @param hasVolume whether need matters
 * @param hasReplacement whether the book says what follows if a winner drops out
 * @param procedure the clauses
 */
public record FamilyBook(
        String id,
        String perDoubling,
        int scale,
        List<String> regions,
        List<FamilyFact> lotFacts,
        List<FamilyFact> bidFacts,
        List<String> termClasses,
        boolean hasVolume,
        boolean hasReplacement,
        Procedure procedure) {

    /** The clauses of a book, one call each. */
    interface Procedure {
        void run(Contest contest);
    }

    /** A book of drug prices in China, with six decimals and nothing else. */
    static FamilyBook china(String id, Procedure procedure) {
        return new FamilyBook(
                id,
                "1.7",
                6,
                FamilyRegions.CHINA,
                List.of(),
                List.of(),
                List.of(FamilyLot.ORDINARY),
                false,
                true,
                procedure);
    }

    /** A book from abroad, where twice the content costs twice as much, with four decimals. */
    static FamilyBook abroad(String id, Procedure procedure) {
        return new FamilyBook(
                id,
                "2",
                4,
                FamilyRegions.WHOLE_COUNTRY,
                List.of(),
                List.of(),
                List.of(FamilyLot.ORDINARY),
                false,
                true,
                procedure);
    }

    FamilyBook withScale(int changed) {
        return new FamilyBook(
                id,
                perDoubling,
                changed,
                regions,
                lotFacts,
                bidFacts,
                termClasses,
                hasVolume,
                hasReplacement,
                procedure);
    }

    FamilyBook withBidFacts(FamilyFact... changed) {
        return new FamilyBook(
                id,
                perDoubling,
                scale,
                regions,
                lotFacts,
                List.of(changed),
                termClasses,
                hasVolume,
                hasReplacement,
                procedure);
    }

    FamilyBook withLotFacts(FamilyFact... changed) {
        return new FamilyBook(
                id,
                perDoubling,
                scale,
                regions,
                List.of(changed),
                bidFacts,
                termClasses,
                hasVolume,
                hasReplacement,
                procedure);
    }

    FamilyBook withTermClasses(String... changed) {
        return new FamilyBook(
                id,
                perDoubling,
                scale,
                regions,
                lotFacts,
                bidFacts,
                List.of(changed),
                hasVolume,
                hasReplacement,
                procedure);
    }

    FamilyBook withVolume() {
        return new FamilyBook(
                id, perDoubling, scale, regions, lotFacts, bidFacts, termClasses, true, hasReplacement, procedure);
    }

    /** The book does not say what follows if a winner drops out. */
    FamilyBook withoutReplacement() {
        return new FamilyBook(
                id, perDoubling, scale, regions, lotFacts, bidFacts, termClasses, hasVolume, false, procedure);
    }

    @Override
    public String toString() {
        return id;
    }
}
