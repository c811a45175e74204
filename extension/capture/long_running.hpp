// What the worker does for statements that run longer than workload.min_duration and offer no moment at which they
// could publish themselves: those that wait for a lock, scan without finding anything, or are utility commands. They
// are published with what the statement's timer left of the plan.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// Call each time after sample_flights().
void publish_long_running();

}  // namespace workload::server
