// What EXPLAIN calls the kinds of plan nodes. PostgreSQL has these names inside of EXPLAIN only.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// "Other" for a kind that is not known. Calls nothing, so a signal handler may use it.
const char* node_name(const Plan* plan);

}  // namespace workload::server
