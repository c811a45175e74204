// The places in which backends count without a lock. All lie in one pool: a backend claims one for each statement that
// it runs, and hands what it counted there over to the table when it needs the place for another one, or ends. A place
// whose statement its backend has not run for a minute goes to whoever needs one, so idle sessions do not keep them.
#pragma once
#include "extension/storage/shared.hpp"

namespace workload::server {

// Makes the place's sequence odd: nobody else changes it and readers wait. False when somebody else holds it.
inline bool hold(Pending* place) {
  uint32 sequence = pg_atomic_read_u32(&place->sequence);
  return !(sequence & 1) && pg_atomic_compare_exchange_u32(&place->sequence, &sequence, sequence + 1);
}

// Returns the sequence that it leaves.
inline uint32 let_go(Pending* place) {
  pg_write_barrier();
  uint32 sequence = pg_atomic_read_u32(&place->sequence) + 1;
  pg_atomic_write_u32(&place->sequence, sequence);
  return sequence;
}

inline uint32 own_number() { return static_cast<uint32>(backend_number() + 1); }

// A place for the statement among the first few that are looked at, or null.
Pending* claim(const StatementKey& key);

// Makes a free place this backend's; false when it is not free.
bool take(Pending* place, const StatementKey& key);

// Adds what a place holds to its statement's entry, and frees the place unless it is kept. `entry` is where the entry
// was last seen, or null; when it is not there, the statement is added again. False when the place is no longer
// `owner`'s place for this statement.
bool hand_over(Pending* place, uint32 owner, const StatementKey& key, Statement* entry, bool keep);

// As hand_over() of an own place that is kept, but does nothing when it would have to wait.
void hand_over_without_waiting(Pending* place, const StatementKey& key, Statement* entry);

// ---- inside changing_table() or reading_counts() ----

// A whole copy of a place; false when it holds nothing.
bool copy(const Pending& from, Pending& to);

template <class Body>
void for_each_pending(Body&& body) {
  for (int i = 0; i < pending_places(); i++) {
    Pending place;
    if (pendings[i].owner && copy(pendings[i], place)) body(static_cast<const Pending&>(place));
  }
}

}  // namespace workload::server
