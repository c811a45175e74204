// Which plan it is, whatever the values it was made for.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// Identity of the plan's shape: node types, tables, indexes, join types, and the operators and columns of conditions
// and sort keys, without costs and values. A generic plan has that of a custom plan of the same shape. Oids are the
// same on a standby, so a plan has the same identity on every node. Reads no catalog, except below partitioned tables.
int64 plan_identity(const PlannedStmt* plan);

// Whether values that the client binds are left open in the plan, as in a generic plan.
bool uses_parameters(const PlannedStmt* plan);

// 1: a generic plan; 0: a plan for the values that were bound; -1: no values were bound.
int8 generic_plan(const QueryDesc* query);

}  // namespace workload::server
