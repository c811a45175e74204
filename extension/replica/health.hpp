// The answer of workload.health().
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// As JSON text, in the current memory context: the verdict under default limits and the numbers behind it. It has the
// same keys on every server, null where something is unknown, does not apply, or is not for the role that asks.
char* health_text();

}  // namespace workload::server
