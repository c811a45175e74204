// What was measured of hypothetical indexes a moment ago, kept by the backend: who looks for indexes asks about the
// same ones in hundreds of calls, and to sample their tables takes a hundred times as long as to plan.
#pragma once
#include "extension/whatif/index/hypothetical.hpp"

namespace workload::server {

// What decides the outcome of a measurement, as bytes; empty where the rows of the table may not be looked at. `rows`
// is how many are to be sampled. To be called with the table locked.
StringInfoData measure_key(const HypotheticalIndex& index, int rows);

// Puts a measurement of at most a minute ago into the index, statistics of its expressions in `keep`; false when there
// is none.
bool recall_measure(HypotheticalIndex& index, const StringInfoData& key, MemoryContext keep);

void remember_measure(const HypotheticalIndex& index, const StringInfoData& key);

}  // namespace workload::server
