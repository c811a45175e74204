// What each backend is running for its client at this moment, and what it waits for. The backend marks beginning and
// end with a few stores; the worker looks at all backends now and then, and every few milliseconds while one of them
// still runs what it ran at the look before: then it notes what that waits for, so a capture can say what its time
// went to at no cost to the statement. Fast statements cost nothing but the looks, which write nowhere.
#pragma once
#include "core/waits.hpp"
#include "extension/storage/shared.hpp"

namespace workload::server {

using core::sample_interval_ms;
using core::WaitProfile;

// What every statement reads or writes lies in the first cache line.
struct alignas(64) Flight {
  // Written by the backend alone.
  pg_atomic_uint32 sequence;  // odd while a statement of the client runs
  int32 procno, pid;          // procno: into ProcGlobal->allProcs
  uint32 sampled;             // written by the worker: the sequence that `waits` belong to
  StatementKey key;
  int32 min_duration;  // ms, of the session; -1: it is not to be published
  uint32 plan_length;  // of a skeleton plan that the statement's timer left; 0: none
  // Written by either, see land().
  pg_atomic_uint64 capture_id;  // of the record published while it runs; 0: none
  TimestampTz started;          // set before capture_id
  // Written by the worker alone.
  WaitProfile waits;
  // Written by the backend's signal handler.
  char plan[2940];
};
static_assert(sizeof(Flight) % 64 == 0 && offsetof(Flight, waits) == 64);

extern Flight* flights;  // backend_places() of them

// This backend's; in a process that has no place among the backends, one that nobody looks at.
Flight* own_flight();

inline void take_off(Flight* flight, const StatementKey& key, int min_duration) {
  flight->key = key;
  flight->min_duration = min_duration;
  flight->plan_length = 0;
  pg_write_barrier();
  pg_atomic_write_u32(&flight->sequence, pg_atomic_read_u32(&flight->sequence) | 1);
}

// Ends a flight that took `ms` and adds the waits that were seen during it to `sum`. Returns the id of the capture that
// was published while it went on, or 0.
inline int64 land(Flight* flight, double ms, WaitProfile* sum);

// The id of the capture in which the flight that goes on can be seen, or 0.
int64 published(const Flight* flight);

// Says that the flight that goes on can be seen in this capture.
void show_published(Flight* flight, int64 capture_id, double ms);

// Publishes a capture of somebody else's flight, made by `append` (which returns its id), unless that flight has ended,
// was published already, or is not the one with this sequence.
template <class Append>
void publish_for(Flight* flight, uint32 sequence, TimestampTz started, Append&& append);

void add_waits(WaitProfile& to, const WaitProfile& more);

// The waits seen so far during the flight that goes on.
WaitProfile waits_so_far(const Flight* flight);

// How many flights there are to look at: backends take their places from the first on.
inline int flights_in_use() { return static_cast<int>(pg_atomic_read_u32(&shared->flights_used)); }

// For the worker: notes what the flight with this sequence waits for now.
void sample(Flight& flight, uint32 sequence);

constexpr uint64 publishing = PG_UINT64_MAX;  // in capture_id: the worker is at it

[[gnu::cold]] int64 take_published(Flight* flight);

inline int64 land(Flight* flight, double ms, WaitProfile* sum) {
  constexpr double shortest_published = 1;  // ms; below every threshold there is, and no barrier is needed
  uint32 sequence = pg_atomic_read_u32(&flight->sequence);
  if (unlikely(flight->sampled == sequence)) add_waits(*sum, flight->waits);
  pg_atomic_write_u32(&flight->sequence, (sequence | 1) + 1);
  return likely(ms < shortest_published) ? 0 : take_published(flight);
}

// The claim comes before the look at the sequence, and land() changes the sequence before it looks for a claim: so
// either the worker sees that the flight has ended, or the backend sees that it has to wait a moment for the id.
template <class Append>
void publish_for(Flight* flight, uint32 sequence, TimestampTz started, Append&& append) {
  uint64 none = 0;
  if (!pg_atomic_compare_exchange_u64(&flight->capture_id, &none, publishing)) return;
  pg_memory_barrier();
  uint64 id = 0;
  if (pg_atomic_read_u32(&flight->sequence) == sequence) {
    flight->started = started;
    id = static_cast<uint64>(append());
    pg_write_barrier();
  }
  // Unless the backend did not wait that long.
  uint64 claim = publishing;
  pg_atomic_compare_exchange_u64(&flight->capture_id, &claim, id);
}

}  // namespace workload::server
