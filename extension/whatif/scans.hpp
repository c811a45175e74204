// How a plan reads each table, as whoever wants to do no harm has to know it: which conditions an index answers and
// which rows are thrown away, and whether a LIMIT counts on finding what it wants early.
#pragma once
#include "extension/whatif/planner.hpp"

namespace workload::server {

// A JSON array with an object for each scan of a table, in the plan's order; a scan through several bitmaps has one for
// each index.
Datum scans_of(const Answer& answer, const Configuration& configuration);

}  // namespace workload::server
