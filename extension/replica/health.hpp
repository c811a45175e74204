// What this server is and how it does, read from shared memory of the server: no catalog, no lock but one spinlock.
#pragma once
#include "core/readiness.hpp"
#include "extension/pg.hpp"

namespace workload::server {

core::ServerState server_state();

// As JSON text, in the current memory context: the verdict under default limits and the numbers behind it.
char* health_text();

}  // namespace workload::server
