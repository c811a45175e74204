// Plans for when EXPLAIN cannot be asked: in a signal handler, or while an ERROR is being handled. Both functions read
// the running plan with plain loads, allocate nothing, call nothing of PostgreSQL and write into memory that is given.
#pragma once
#include <string_view>

#include "extension/pg.hpp"

namespace workload::server {

// The plan as EXPLAIN (FORMAT JSON) would begin it: node types, names that the statement gives its tables, table and
// index oids, estimates. Marked with "Skeleton": true. Empty when it does not fit.
std::string_view skeleton_plan(const QueryDesc* query, char* room, Size size);

// A plan that EXPLAIN printed (without ANALYZE) of the same query, with what its nodes had done when it was
// interrupted: "Rows So Far" and "Loops So Far", where that was measured. The plan itself when nothing was, or it does
// not fit.
std::string_view with_progress(std::string_view plan, const QueryDesc* query, char* room, Size size);

}  // namespace workload::server
