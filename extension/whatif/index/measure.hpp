// How many entries an index would have and how large it would be: from the statistics of its columns where they tell,
// otherwise from a sample of its table.
#pragma once
#include "extension/whatif/index/hypothetical.hpp"

namespace workload::server {

// Measures on rows of their tables those indexes that statistics do not describe, and gives expressions statistics.
// Where a row makes an expression, a condition or an operator class fail, the index gets the error.
void measure(Array<HypotheticalIndex>& indexes);

// An estimate from statistics will do. They tell it of a b-tree on columns, with one condition at most; others are
// measured all the same.
void leave_to_statistics(HypotheticalIndex& index);

// From the statistics of the table's columns, for so many rows.
void size_from_statistics(HypotheticalIndex& index, double rows, double table_pages);

// Whether statistics alone leave the size open: there are none, or columns may depend on each other.
bool statistics_leave_open(const HypotheticalIndex& index);

}  // namespace workload::server
