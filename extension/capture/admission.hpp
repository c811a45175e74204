// Whether an execution that deserves it may be captured now. Four limits keep the store from being filled by one
// statement, or by one bad minute.
#pragma once
#include "extension/storage/statements.hpp"

namespace workload::server {

// Counts why when not. `statement` may be null: then only the common limits count.
bool may_capture(Statement* statement, double duration_ms);

// Whether the settings that leave statements out let this one be captured. `source`: the text as sent, or null; one
// that holds the comment /* workload: skip */ is left out. Allocates nothing.
bool may_be_captured(int64 queryid, const char* source);

// The common limits alone.
bool server_admits();

}  // namespace workload::server
