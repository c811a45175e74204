// The plan of a running or finished query as EXPLAIN (FORMAT JSON) prints it, values masked unless they are to be kept.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// After the end of the execution: with everything that was measured. In the current memory context.
char* plan_text(QueryDesc* query);

// While it goes on: estimates alone. Leaves what is being measured untouched.
char* plan_text_so_far(QueryDesc* query);

// The same of predicates_json().
char* predicates_so_far(QueryDesc* query);

}  // namespace workload::server
