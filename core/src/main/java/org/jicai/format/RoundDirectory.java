package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jicai.tender.Choice;
import org.jicai.tender.Problem;
import org.jicai.tender.Round;

/**
 * The rounds of a directory with the files {@code lots.csv} and {@code bids.csv} and, where there are any,
 * {@code specifications.csv}, {@code demand.csv} and {@code choices.csv}. A directory loads whole or not at all.
 *
 * <p>Example: {@code RoundDirectory.read(Path.of("data")).rounds().get(0).lots()}.
 */
public final class RoundDirectory {

    private final CsvTable lotsTable;
    private final CsvTable bidsTable;
    private final CsvTable choicesTable;
    private final ImmutableMap<String, LoadedRound> rounds;

    RoundDirectory(
            CsvTable lotsTable, CsvTable bidsTable, CsvTable choicesTable, ImmutableMap<String, LoadedRound> rounds) {
        this.lotsTable = lotsTable;
        this.bidsTable = bidsTable;
        this.choicesTable = choicesTable;
        this.rounds = rounds;
    }

    /**
     * Reads a directory.
     *
     * @param directory the directory
     * @return its rounds
     * @throws BadInputException with everything that is wrong with the files
     */
    public static RoundDirectory read(Path directory) {
        if (!Files.isDirectory(directory)) {
            String place = directory.toString().replace('\\', '/');
            Optional<String> hint = Files.exists(directory)
                    ? Optional.of("Maybe the directory of this file was meant")
                    : Optional.empty();
            throw new BadInputException(ImmutableList.of(
                    new Finding(place, 0, "", "no directory", "a directory with lots.csv and bids.csv", hint)));
        }
        return read(RoundFiles.directory(directory));
    }

    /**
     * Reads the files of a directory, wherever they are kept.
     *
     * @param files the files
     * @return their rounds
     * @throws BadInputException with everything that is wrong with the files
     */
    public static RoundDirectory read(RoundFiles files) {
        return RoundDirectoryReader.read(files);
    }

    /**
     * The rounds.
     *
     * @return the rounds in the order of their first lots, each with its lots in the order of {@code lots.csv} and its
     *     bids in the order of {@code bids.csv}
     */
    public ImmutableList<Round> rounds() {
        return rounds.values().stream().map(LoadedRound::round).collect(ImmutableList.toImmutableList());
    }

    /**
     * One round.
     *
     * @param id the round
     * @return the round, or empty where the directory has no such round
     */
    public Optional<Round> round(String id) {
        return Optional.ofNullable(rounds.get(id)).map(LoadedRound::round);
    }

    /**
     * The recorded choices of a round.
     *
     * @param roundId the round
     * @return its choices by their number; empty where none were recorded or the directory has no such round
     */
    public ImmutableList<Choice> choices(String roundId) {
        return Optional.ofNullable(rounds.get(roundId))
                .map(LoadedRound::choices)
                .orElse(ImmutableList.of());
    }

    /**
     * The lots as they stand in {@code lots.csv}, with every column.
     *
     * @return the table
     */
    public CsvTable lotsTable() {
        return lotsTable;
    }

    /**
     * The bids as they stand in {@code bids.csv}, with every column.
     *
     * @return the table
     */
    public CsvTable bidsTable() {
        return bidsTable;
    }

    /**
     * The row a lot was read from.
     *
     * @param roundId the round
     * @param lotId the lot
     * @return the row of {@code lots.csv}, or empty where the directory has no such lot
     */
    public Optional<CsvRow> lotRow(String roundId, String lotId) {
        return draft(roundId, lotId).map(LotDraft::row);
    }

    /**
     * The rows the bids of a lot were read from.
     *
     * @param roundId the round
     * @param lotId the lot
     * @return the rows of {@code bids.csv}, one for each bid of the lot and in the same order; empty where the
     *     directory has no such lot
     */
    public ImmutableList<CsvRow> bidRows(String roundId, String lotId) {
        return draft(roundId, lotId).map(LotDraft::bidRows).orElse(ImmutableList.of());
    }

    /**
     * Brings a problem the engine found in a round back to the row it comes from.
     *
     * @param roundId the round
     * @param problem the problem, with a path such as {@code lots[0].bids[3].price_yuan} or {@code choices[seq 7].region}
     * @return the finding, with file, line and column where the problem has a row
     */
    public Finding place(String roundId, Problem problem) {
        LoadedRound loaded = rounds.get(roundId);
        return RoundProblems.place(problem, loaded == null ? ImmutableList.of() : loaded.drafts(), choicesTable);
    }

    private Optional<LotDraft> draft(String roundId, String lotId) {
        LoadedRound loaded = rounds.get(roundId);
        return loaded == null
                ? Optional.empty()
                : loaded.drafts().stream()
                        .filter(draft -> draft.id().equals(lotId))
                        .findFirst();
    }

    /**
     * A round and where its parts stand.
     *
     * @param round the round
     * @param choices its recorded choices, by their number
     * @param drafts its lots with the rows they were read from, in the order of the round
     */
    record LoadedRound(Round round, ImmutableList<Choice> choices, ImmutableList<LotDraft> drafts) {}
}
