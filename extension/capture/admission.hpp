// Whether an execution that deserves it may be captured now. Three limits keep the store from being filled by one
// statement, or by one bad minute.
#pragma once
#include "extension/storage/statements.hpp"

namespace workload::server {

// Counts it as limited when not. `statement` may be null: then only the common limit counts.
bool may_capture(Statement* statement, double duration_ms);

// The common limit alone.
bool server_admits();

}  // namespace workload::server
