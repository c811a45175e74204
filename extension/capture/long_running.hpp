// What the worker does for statements that go on: it notes what they wait for, and publishes those that run longer than
// workload.min_duration and offer no moment at which they could publish themselves, since they wait for a lock, scan
// without finding anything, or are utility commands. They are published with what their timer left of the plan.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

struct Looked {
  int running;  // so many backends ran something
  int lasting;  // and so many of them what they ran at the look before
};

Looked look_at_flights();

}  // namespace workload::server
