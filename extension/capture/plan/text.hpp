// The plan of a finished execution as EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) prints it.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// In the current memory context, with the values masked unless they are to be kept. Reads catalogs.
char* plan_text(QueryDesc* query);

}  // namespace workload::server
