// What a plan costs when a LIMIT does not end it early. The planner expects the rows that match to be spread evenly,
// so it prices "walk the primary key backwards until 21 rows of this chat were found" at almost nothing; when the
// chat is an old one the walk reads the whole table. A LIMIT is believed only where the scan below it steps over few
// rows; elsewhere it is priced as if it ran to its end. Rows of rare values are not believed to lie together because
// those of the common value do (ScanFacts::OfIndex::scattered).
#pragma once
#include "extension/whatif/scan_facts.hpp"

namespace workload::server {

Cost bounded_cost(const PlannedStmt* statement, const ScanFacts& facts);

}  // namespace workload::server
