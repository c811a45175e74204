// What the plan says before it runs: how costly measuring it would be, and which plan it is.
#pragma once
#include "core/instrumentation.hpp"
#include "extension/pg.hpp"

namespace workload::server {

core::Forecast forecast(const PlannedStmt* plan);

// Identity of the plan's shape: node types, tables, indexes and join types, without costs and values. Table and index
// oids are the same on a standby, so a plan has the same identity on every node.
int64 plan_identity(const PlannedStmt* plan);

}  // namespace workload::server
