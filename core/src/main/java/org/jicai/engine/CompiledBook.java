package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jicai.allocation.BackupDraftStep;
import org.jicai.allocation.RegionDraftStep;
import org.jicai.allocation.ReplacementStep;
import org.jicai.allocation.TermStep;
import org.jicai.allocation.VolumeShareStep;
import org.jicai.clearing.CeilingTestStep;
import org.jicai.clearing.ComparisonPriceStep;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.clearing.LowPriceStep;
import org.jicai.clearing.ParticipationStep;
import org.jicai.clearing.PriceTestStep;
import org.jicai.clearing.QuotaStep;
import org.jicai.clearing.RankingStep;
import org.jicai.clearing.RevivalStep;
import org.jicai.clearing.SelectionStep;
import org.jicai.clearing.Slot;
import org.jicai.decision.Leaf;
import org.jicai.decision.Stage;
import org.jicai.rules.BidderCount;
import org.jicai.rules.BrandVolume;
import org.jicai.rules.CeilingTest;
import org.jicai.rules.Clause;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.CutRanking;
import org.jicai.rules.LowPrice;
import org.jicai.rules.Negotiation;
import org.jicai.rules.PriceTest;
import org.jicai.rules.Quota;
import org.jicai.rules.Ranking;
import org.jicai.rules.RatioElimination;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.Replacement;
import org.jicai.rules.Revival;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Term;
import org.jicai.rules.VolumeShare;

/** A rule book turned into the steps that carry it out, in its order. */
final class CompiledBook {

    private final RuleBook book;
    private final Compilation compilation;
    private final List<RoundStep> steps = new ArrayList<>();
    private final int priceScale;
    private boolean selected;

    CompiledBook(RuleBook book) {
        this.book = book;
        this.compilation = new Compilation(book);
        this.priceScale = need(ComparisonPrice.class).unitPrice().value().scale();
        for (Clause clause : book.clauses()) {
            if (!selected && clause.stage().compareTo(Stage.VOLUME) >= 0) {
                select();
            }
            add(clause);
        }
        if (!selected) {
            select();
        }
    }

    private void select() {
        selected = true;
        perLot(new SelectionStep());
    }

    private void add(Clause clause) {
        if (clause instanceof BidderCount rule) {
            perLot(new ParticipationStep(rule, compilation));
        } else if (clause instanceof CeilingTest rule) {
            perLot(new CeilingTestStep(rule, priceScale, compilation));
        } else if (clause instanceof ComparisonPrice rule) {
            perLot(new ComparisonPriceStep(rule, PriceRange.highest(book, priceScale), compilation));
        } else if (clause instanceof Ranking rule) {
            perLot(new RankingStep(rule, compilation));
        } else if (clause instanceof Quota rule) {
            perLot(new QuotaStep(need(BidderCount.class), rule, need(Ranking.class), compilation));
        } else if (clause instanceof PriceTest rule) {
            perLot(new PriceTestStep(rule, priceScale, compilation));
        } else if (clause instanceof LowPrice rule) {
            perLot(new LowPriceStep(rule, need(Ranking.class), priceScale, compilation));
        } else if (clause instanceof Revival rule) {
            perLot(new RevivalStep(rule, need(ComparisonPrice.class), compilation));
        } else {
            addRoundLevel(clause);
        }
    }

    private void addRoundLevel(Clause clause) {
        if (clause instanceof RatioElimination rule) {
            steps.add(new RatioEliminationStep(rule, compilation));
        } else if (clause instanceof CutRanking rule) {
            steps.add(new CutRankingStep(rule, new Cuts(rule, need(ComparisonPrice.class)), compilation));
        } else if (clause instanceof Negotiation rule) {
            Cuts cuts = new Cuts(need(CutRanking.class), need(ComparisonPrice.class));
            steps.add(new NegotiationStep(rule, cuts, priceScale, compilation));
        } else {
            addAllocation(clause);
        }
    }

    private void addAllocation(Clause clause) {
        if (clause instanceof VolumeShare rule) {
            perLot(new VolumeShareStep(rule, book.clause(BrandVolume.class), compilation));
        } else if (clause instanceof Term rule) {
            perLot(new TermStep(rule, compilation));
        } else if (clause instanceof RegionDraft rule) {
            perLot(new RegionDraftStep(rule, compilation));
            perLot(new BackupDraftStep(rule, compilation));
            perLot(LotWorkspace::award);
        } else if (clause instanceof Replacement rule) {
            perLot(new ReplacementStep(rule, need(RegionDraft.class), compilation));
        }
    }

    private void perLot(LotStep step) {
        steps.add(lots -> {
            for (LotWorkspace lot : lots) {
                if (lot.stopped.isEmpty()) {
                    step.run(lot);
                }
            }
        });
    }

    private <C extends Clause> C need(Class<C> type) {
        return book.clause(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        "rule book " + book.id() + " has no clause " + type.getSimpleName()));
    }

    void run(ImmutableList<LotWorkspace> lots) {
        steps.forEach(step -> step.run(lots));
    }

    RuleBook book() {
        return book;
    }

    int priceScale() {
        return priceScale;
    }

    int points() {
        return compilation.points();
    }

    ImmutableList<Leaf> leaves() {
        return compilation.leaves();
    }

    ImmutableList<Slot> slots() {
        return compilation.slots();
    }
}
