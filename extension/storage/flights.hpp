// What each backend is running for its client at this moment, and what it waits for. The backend marks beginning and end
// with one store; the worker looks at all backends every few milliseconds and notes what those that run wait for, so a
// capture can say what its time went to, from the first millisecond on and at no cost to the statement.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

constexpr int sample_interval_ms = 10;  // chosen: 25 samples of a statement that just passes the default threshold

// How often a wait event was seen while the statement ran. Event 0 is: not waiting, so on the processor.
struct WaitProfile {
  static constexpr int room = 8;
  uint32 samples;   // all of them, also those of events that found no room
  uint32 events[room];
  uint32 counts[room];  // 0: this place and the following are free
};

struct alignas(64) Flight {
  // Written by the backend alone.
  pg_atomic_uint32 sequence;    // odd while a statement of the client runs
  int32 procno;                 // into ProcGlobal->allProcs
  pg_atomic_uint64 capture_id;  // of the record published while it runs; 0: none
  TimestampTz started;          // set together with capture_id
  // Written by the worker alone.
  uint32 sampled;  // the sequence that the profile belongs to
  WaitProfile waits;
};

extern Flight* flights;  // backend_places() of them

// This backend's; null in a process that has no place among the backends.
Flight* own_flight();

inline void take_off(Flight* flight) {
  pg_atomic_write_u32(&flight->sequence, pg_atomic_read_u32(&flight->sequence) | 1);
}

// Ends the flight and adds the waits that were seen during it to `sum` when that is given.
void land(Flight* flight, WaitProfile* sum);

void add_waits(WaitProfile& to, const WaitProfile& more);

// The waits seen so far during the flight that goes on.
WaitProfile waits_so_far(const Flight* flight);

// For the worker: looks at every backend once; returns how many were running something.
int sample_flights();

}  // namespace workload::server
