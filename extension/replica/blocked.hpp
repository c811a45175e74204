// Whether replay waits for a query of a session here, and for which.
#pragma once
#include "extension/replica/memory.hpp"

namespace workload::server {

// To be called by the sampler: notes what the startup process waits for.
void look_for_block();

}  // namespace workload::server
