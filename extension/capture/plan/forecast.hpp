// What the plan says before it runs: how costly measuring it would be.
#pragma once
#include "core/instrumentation.hpp"
#include "extension/pg.hpp"

namespace workload::server {

core::Forecast forecast(const PlannedStmt* plan);

}  // namespace workload::server
