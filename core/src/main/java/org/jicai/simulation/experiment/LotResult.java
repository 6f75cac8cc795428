package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import org.jicai.tender.Name;

/**
 * One lot under one variant, over all replications.
 *
 * @param lot the key of the lot
 * @param name its name in English and Chinese
 * @param replications how many replications there were
 * @param failed in how many of them nobody was selected
 * @param pending in how many of them it had to stop because something is not known
 * @param bidders the number of bids that took part
 * @param winners the number of selected bids
 * @param cut the cut from the ceiling, mean over the selected bids of a replication
 * @param spend what the agreed volume costs, in yuan
 * @param unitPrice spend over agreed volume, in yuan per comparison unit
 * @param replicationsByWinners in how many replications so many bids were selected; index 0 is nobody
 * @param cuts the cuts from the ceiling of all selected bids of all replications
 * @param ranks the bids by rank, the first one first
 * @param suppliers who supplied which region how often, by region and bid; only what happened
 */
public record LotResult(
        String lot,
        Name name,
        long replications,
        long failed,
        long pending,
        Estimate bidders,
        Estimate winners,
        Estimate cut,
        Estimate spend,
        Estimate unitPrice,
        ImmutableLongArray replicationsByWinners,
        Histogram cuts,
        ImmutableList<RankResult> ranks,
        ImmutableList<SupplierShare> suppliers) {}
