package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jicai.engine.Engine;
import org.jicai.format.RoundDirectory;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/**
 * Runs published rounds and compares every lot with what was announced.
 *
 * <p>Example: {@code Replay.by(book).run(RoundDirectory.read(path), "2020-batch2").count(Match.EXACT)}.
 */
public final class Replay {

    private final Engine engine;

    private Replay(Engine engine) {
        this.engine = engine;
    }

    /**
     * A replay by a rule book.
     *
     * @param book the rules to compute by
     * @return the replay
     */
    public static Replay by(RuleBook book) {
        return new Replay(Engine.of(book));
    }

    /**
     * Runs one round of a directory.
     *
     * @param data the directory, with the announced outcome in its columns {@code selected} and {@code regions}
     * @param roundId the round
     * @return the comparison, lot by lot
     * @throws IllegalArgumentException if the directory has no such round
     */
    public RoundReplay run(RoundDirectory data, String roundId) {
        Round round = data.rounds().stream()
                .filter(candidate -> candidate.id().equals(roundId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no round " + roundId + " in the directory"));
        ImmutableMap.Builder<String, Announcement> builder = ImmutableMap.builder();
        for (Lot lot : round.lots()) {
            builder.put(lot.id(), AnnouncementReader.read(data, roundId, lot));
        }
        ImmutableMap<String, Announcement> announcements = builder.build();
        Recleared cleared = new Recleared(engine, round, data.choices(roundId), announcements);
        ImmutableList<LotReplay> lots = announcements.values().stream()
                .map(announcement ->
                        new LotComparison(cleared, roundId, lotOf(round, announcement.lot()), announcement).compare())
                .collect(ImmutableList.toImmutableList());
        return new RoundReplay(
                roundId, engine.book(), lots, new CutReport(engine.book()).of(round, announcements), cleared.base());
    }

    private static Lot lotOf(Round round, String id) {
        return round.lots().stream()
                .filter(lot -> lot.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
