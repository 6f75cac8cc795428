package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jicai.allocation.AwardStep;
import org.jicai.allocation.BackupDraftStep;
import org.jicai.allocation.BidClassesStep;
import org.jicai.allocation.OwnVolumeStep;
import org.jicai.allocation.PassThroughStep;
import org.jicai.allocation.RegionDraftStep;
import org.jicai.allocation.ReplacementStep;
import org.jicai.allocation.ReservesStep;
import org.jicai.allocation.SplitStep;
import org.jicai.allocation.TermStep;
import org.jicai.allocation.VolumeShareStep;
import org.jicai.clearing.CeilingTestStep;
import org.jicai.clearing.ComparisonPriceStep;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.CostStatementStep;
import org.jicai.clearing.EntryStep;
import org.jicai.clearing.GapStep;
import org.jicai.clearing.GuaranteeStep;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.clearing.LowPriceStep;
import org.jicai.clearing.MatchRightStep;
import org.jicai.clearing.ParticipationStep;
import org.jicai.clearing.PlaceCount;
import org.jicai.clearing.PriceConversion;
import org.jicai.clearing.PriceTestStep;
import org.jicai.clearing.QuotaStep;
import org.jicai.clearing.RankingStep;
import org.jicai.clearing.ReserveNegotiationStep;
import org.jicai.clearing.RevivalStep;
import org.jicai.clearing.SelectionStep;
import org.jicai.clearing.Slot;
import org.jicai.decision.Leaf;
import org.jicai.decision.Stage;
import org.jicai.rules.Areas;
import org.jicai.rules.BidClasses;
import org.jicai.rules.BidderCount;
import org.jicai.rules.BrandVolume;
import org.jicai.rules.CeilingTest;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.CostStatement;
import org.jicai.rules.CutRanking;
import org.jicai.rules.Entry;
import org.jicai.rules.GapLimit;
import org.jicai.rules.Guarantee;
import org.jicai.rules.LowPrice;
import org.jicai.rules.MatchRight;
import org.jicai.rules.Negotiation;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.PassThrough;
import org.jicai.rules.Places;
import org.jicai.rules.PriceTest;
import org.jicai.rules.Quota;
import org.jicai.rules.RankBy;
import org.jicai.rules.Ranking;
import org.jicai.rules.RatioElimination;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.Replacement;
import org.jicai.rules.ReserveNegotiation;
import org.jicai.rules.Reserves;
import org.jicai.rules.Revival;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Split;
import org.jicai.rules.Term;
import org.jicai.rules.VolumeShare;
import org.jicai.tender.Region;

/** A rule book turned into the steps that carry it out, in its order. */
final class CompiledBook {

    private final RuleBook book;
    private final Compilation compilation;
    private final List<RoundStep> steps = new ArrayList<>();
    private final int priceScale;
    private final LotWorkspace.Shape shape;
    private final LotStep[] lotSteps;
    private final Optional<WinnerSteps> winnerSteps;
    private final PriceConversion conversion;
    private boolean selected;
    private Optional<SplitStep> split = Optional.empty();

    CompiledBook(RuleBook book) {
        this.book = book;
        this.compilation = new Compilation(book);
        this.priceScale = need(ComparisonPrice.class).unitPrice().value().scale();
        this.conversion = new PriceConversion(need(ComparisonPrice.class));
        for (Clause clause : book.clauses()) {
            if (!selected && clause.stage().compareTo(Stage.CLASSES) >= 0) {
                select();
            }
            add(clause);
        }
        if (!selected) {
            select();
        }
        this.lotSteps = steps.stream()
                .filter(EachLot.class::isInstance)
                .map(step -> ((EachLot) step).step())
                .toArray(LotStep[]::new);
        this.winnerSteps = clearsLotByLot() ? WinnerSteps.of(lotSteps) : Optional.empty();
        int backups = book.clause(RegionDraft.class)
                .flatMap(RegionDraft::backups)
                .map(Cited::value)
                .orElse(0);
        this.shape = new LotWorkspace.Shape(
                compilation.points(), compilation.leaves().size(), regions().size(), backups);
    }

    private void select() {
        selected = true;
        perLot(new SelectionStep(compilation));
    }

    private void add(Clause clause) {
        if (clause instanceof BidderCount rule) {
            perLot(new ParticipationStep(rule, compilation));
        } else if (clause instanceof CeilingTest rule) {
            perLot(new CeilingTestStep(rule, priceScale, compilation));
        } else if (clause instanceof ComparisonPrice rule) {
            perLot(new ComparisonPriceStep(rule, PriceRange.highest(book, priceScale), compilation));
        } else if (clause instanceof Entry rule) {
            perLot(new EntryStep(rule, priceScale, compilation));
        } else if (clause instanceof ReserveNegotiation rule) {
            perLot(new ReserveNegotiationStep(rule, need(ComparisonPrice.class), compilation));
        } else if (clause instanceof Ranking rule) {
            perLot(new RankingStep(rule, book.clause(RankBy.class), compilation));
        } else if (clause instanceof MatchRight rule) {
            perLot(new MatchRightStep(rule, need(ComparisonPrice.class), compilation));
        } else {
            addSelection(clause);
        }
    }

    private void addSelection(Clause clause) {
        if (clause instanceof Quota rule) {
            places(into -> PlaceCount.of(rule, need(BidderCount.class), into));
        } else if (clause instanceof Places rule) {
            places(into -> PlaceCount.of(rule, into));
        } else if (clause instanceof GapLimit rule) {
            perLot(new GapStep(rule, compilation));
        } else if (clause instanceof PriceTest rule) {
            perLot(new PriceTestStep(rule, priceScale, compilation));
        } else if (clause instanceof CostStatement rule) {
            perLot(new CostStatementStep(rule, priceScale, compilation));
        } else if (clause instanceof LowPrice rule) {
            perLot(new LowPriceStep(rule, need(Ranking.class), priceScale, compilation));
        } else if (clause instanceof Revival rule) {
            perLot(new RevivalStep(rule, need(ComparisonPrice.class), compilation));
        } else if (clause instanceof Guarantee rule) {
            perLot(new GuaranteeStep(rule, priceScale, compilation));
        } else {
            addRoundLevel(clause);
        }
    }

    private void places(Function<Compilation, PlaceCount> places) {
        perLot(new QuotaStep(need(BidderCount.class), places, need(Ranking.class), compilation));
    }

    private void addRoundLevel(Clause clause) {
        if (clause instanceof RatioElimination rule) {
            steps.add(new RatioEliminationStep(rule, compilation));
        } else if (clause instanceof CutRanking rule) {
            steps.add(new CutRankingStep(rule, new Cuts(rule, need(ComparisonPrice.class)), compilation));
        } else if (clause instanceof Negotiation rule) {
            Cuts cuts = new Cuts(need(CutRanking.class), need(ComparisonPrice.class));
            steps.add(new NegotiationStep(rule, cuts, compilation));
        } else {
            addAllocation(clause);
        }
    }

    private void addAllocation(Clause clause) {
        if (clause instanceof BidClasses rule) {
            perLot(new BidClassesStep(rule, priceScale, compilation));
        } else if (clause instanceof PassThrough rule) {
            perLot(new PassThroughStep(rule, priceScale, compilation));
        } else if (clause instanceof VolumeShare rule) {
            perLot(new VolumeShareStep(rule, book.clause(BrandVolume.class), compilation));
        } else if (clause instanceof OwnVolume rule) {
            perLot(new OwnVolumeStep(rule, priceScale, compilation));
        } else if (clause instanceof Split rule) {
            SplitStep step = new SplitStep(rule, compilation);
            split = Optional.of(step);
            perLot(step);
        } else if (clause instanceof Term rule) {
            perLot(new TermStep(rule, compilation));
        } else {
            addSupply(clause);
        }
    }

    private void addSupply(Clause clause) {
        if (clause instanceof RegionDraft rule) {
            perLot(new RegionDraftStep(rule, compilation));
            perLot(new BackupDraftStep(rule, compilation));
            perLot(new AwardStep());
        } else if (clause instanceof Reserves rule) {
            perLot(new ReservesStep(rule, compilation));
        } else if (clause instanceof Replacement rule) {
            perLot(new ReplacementStep(rule, regions(), split, compilation));
        }
    }

    /** The regions of the book: those winners pick, or those whose need is reported. */
    ImmutableList<Region> regions() {
        return book.clause(RegionDraft.class)
                .map(draft -> draft.regions().value().regions())
                .or(() -> book.clause(Areas.class)
                        .map(areas -> areas.regions().value().regions()))
                .orElse(ImmutableList.of());
    }

    private void perLot(LotStep step) {
        steps.add(new EachLot(step));
    }

    /** A step that looks at one lot at a time. */
    private record EachLot(LotStep step) implements RoundStep {

        @Override
        public void run(ImmutableList<LotWorkspace> lots) {
            for (int lot = 0; lot < lots.size(); lot++) {
                if (lots.get(lot).stopped.isEmpty()) {
                    step.run(lots.get(lot));
                }
            }
        }
    }

    private <C extends Clause> C need(Class<C> type) {
        return book.clause(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        "rule book " + book.id() + " has no clause " + type.getSimpleName()));
    }

    void run(ImmutableList<LotWorkspace> lots) {
        steps.forEach(step -> step.run(lots));
    }

    /** Runs a book that clears lot by lot on one of them. */
    void run(LotWorkspace lot) {
        for (int step = 0; step < lotSteps.length && lot.stopped.isEmpty(); step++) {
            lotSteps[step].run(lot);
        }
    }

    /** How to find the winners of a lot without ranking everybody, where nothing in the book depends on the others' ranks. */
    Optional<WinnerSteps> winnerSteps() {
        return winnerSteps;
    }

    /** Whether no clause compares lots with each other. */
    boolean clearsLotByLot() {
        return book.clauses().stream().noneMatch(Clause::isRoundLevel);
    }

    RuleBook book() {
        return book;
    }

    int priceScale() {
        return priceScale;
    }

    /** What a workspace for its lots needs. */
    LotWorkspace.Shape shape() {
        return shape;
    }

    /** How prices of other strengths become comparable. */
    PriceConversion conversion() {
        return conversion;
    }

    /** The facts of bids it ranks by, by index. */
    ImmutableList<String> facts() {
        return compilation.facts();
    }

    ImmutableList<Leaf> leaves() {
        return compilation.leaves();
    }

    ImmutableList<Slot> slots() {
        return compilation.slots();
    }
}
