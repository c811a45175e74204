// What a call measured of a hypothetical index, as bytes that its caller may hand to later calls: who looks for indexes
// asks about the same ones in hundreds of calls, and to sample their tables takes a hundred times as long as to plan.
// So nothing is kept here between calls, and any server of the cluster understands what another one measured.
//
// Bytes: format, then for each table (a partitioned one has several): what was measured, and of what; statistics of
// expressions; a seal. Numbers are checked. Statistics are given to the planner as they are, so they count only with a
// seal: an HMAC with a key that follows from the secret that initdb makes for each cluster.
#pragma once
#include "extension/whatif/index/hypothetical.hpp"

namespace workload::server {

// Of the indexes at this position, whose tables are locked and whose sizes are known.
bytea* measure_to_hand_on(const HypotheticalIndex* indexes, int count, int position);

// Puts what was measured into an index, statistics in the current memory context, unless its table is another one or
// was rewritten or became larger or smaller by a tenth since, or may not be sampled, or the seal is not this cluster's.
// To be called with the table locked. Throws ERROR where it is no such bytes.
void take_measure(HypotheticalIndex& index, bytea* given);

}  // namespace workload::server
