// Whether replay waits for a query of a session here, and for which.
#pragma once
#include "extension/replica/memory.hpp"

namespace workload::server {

// To be called by the sampler: notes what the startup process waits for.
void look_for_block();

// What replay waits for and who is in its way, as JSON; null when it does not wait, or the role may not see it.
const char* blocked_text();

}  // namespace workload::server
