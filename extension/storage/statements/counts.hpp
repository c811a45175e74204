// What one execution adds to counts, and counts to each other.
#pragma once
#include "extension/storage/statements.hpp"

namespace workload::server {

// How many executions its bucket of the histogram has now.
template <class Latency>
auto add(CountsOf<Latency>& to, const Execution& execution, TimestampTz when) {
  if (to.calls == 0 || execution.ms < to.min_ms) to.min_ms = execution.ms;
  if (to.calls == 0 || when < to.first_seen) to.first_seen = when;
  to.last_seen = Max(to.last_seen, when);
  to.max_ms = Max(to.max_ms, execution.ms);
  to.calls++;
  to.failed += execution.failed;
  to.total_ms += execution.ms;
  to.rows += execution.rows;
  to.blocks_hit += execution.blocks_hit;
  to.blocks_read += execution.blocks_read;
  to.temp_blocks_written += execution.temp_blocks_written;
  to.wal_bytes += execution.wal_bytes;
  return to.latency.add(execution.ms);
}

template <class Latency>
void add(Counts& to, const CountsOf<Latency>& more) {
  if (more.calls == 0) return;
  to.min_ms = to.calls ? Min(to.min_ms, more.min_ms) : more.min_ms;
  to.first_seen = to.calls ? Min(to.first_seen, more.first_seen) : more.first_seen;
  to.max_ms = Max(to.max_ms, more.max_ms);
  to.last_seen = Max(to.last_seen, more.last_seen);
  to.calls += more.calls;
  to.failed += more.failed;
  to.rows += more.rows;
  to.blocks_hit += more.blocks_hit;
  to.blocks_read += more.blocks_read;
  to.temp_blocks_written += more.temp_blocks_written;
  to.wal_bytes += more.wal_bytes;
  to.total_ms += more.total_ms;
  to.latency.add(more.latency);
}

template <class Latency>
void clear(CountsOf<Latency>& counts) {
  memset(&counts, 0, sizeof counts);
}

}  // namespace workload::server
