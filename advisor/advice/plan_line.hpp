// A plan of EXPLAIN (FORMAT JSON) in one line, for people.
#pragma once
#include <string>
#include <vector>

#include "advisor/model/index.hpp"

namespace workload::advisor {

// "Limit > Index Scan Backward using messages_pkey on messages"; branches of a join stand in parentheses.
// Empty when the text is no plan.
std::string plan_line(const std::string& json);

// How the plan of today reads one table, to follow "today it ...": "reads the whole table". Of what it does with the
// rows, only what the plan does not do that it will have. Empty when there is nothing to say. Which column an index
// begins with, the existing ones tell.
std::string how_it_reads(const std::string& json, const std::string& json_then, const std::string& table,
                         const std::vector<ExistingIndex>& existing = {});

}  // namespace workload::advisor
