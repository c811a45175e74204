// What this server is and how it does, read from shared memory of the server: no catalog, no lock but spinlocks.
#pragma once
#include "core/readiness.hpp"
#include "core/replica_memory.hpp"
#include "extension/pg.hpp"

namespace workload::server {

// The receiver as shared memory has it at one moment.
struct Receiver {
  int pid;
  bool streaming, waiting;
  XLogRecPtr received, announced;
  TimeLineID timeline;
  TimestampTz sent, heard;  // the latest message; 0: none came over this connection
};

Receiver receiver();

// Looks at a replica, and remembers what it saw for all.
core::Look look_at_replica();

core::ServerState server_state();

// The default limits, with those that follow from settings.
core::Limits default_limits();

}  // namespace workload::server
