// What nearly every execution asks and tells of its statement, for the hooks to have in their own code. Between two of
// its executions the rest of the server drives all of the module out of the processor's nearest caches, so what such a
// call costs is how many cache lines it comes to, of code and of data, more than what it does.
#pragma once
#include "extension/storage/statements/counts.hpp"
#include "extension/storage/statements/pending.hpp"
#include "extension/storage/statements/seen.hpp"

namespace workload::server {

// As known_statement().
inline Statement* known_at_once(const StatementKey& key) {
  const Seen* statement = last_seen;
  if (unlikely(!(statement->key == key))) return known_statement(key);
  Statement* entry = statement->entry;
  if (unlikely(!entry || !(entry->key == key))) return known_statement(key);
  return entry;
}

// A bucket of a place's histogram is emptied into the table from half of what it holds.
constexpr uint32 half_full = 0x8000;
[[gnu::cold]] void relieve(Seen& statement, uint32 in_bucket);
// A reset came since the last execution.
[[gnu::cold]] void begin_anew(Pending* place);

// Counts in the statement's place, which this backend holds, and lets go of it.
[[gnu::always_inline]] inline void count_in_held_place(Seen& statement, const Execution& execution) {
  Pending* place = statement.place;
  if (unlikely(pg_atomic_read_u32(&place->forgotten))) begin_anew(place);
  uint32 in_bucket = add(place->counts, execution, GetCurrentStatementStartTimestamp());
  statement.sequence = let_go(place);
  statement.used = true;
  if (unlikely(in_bucket >= half_full)) relieve(statement, in_bucket);
}

// As count(). Where nobody held the place since this backend let go of it, it is still this statement's.
[[gnu::always_inline]] inline void count_at_once(const StatementKey& key, const Execution& execution) {
  Seen* statement = last_seen;
  if (unlikely(!(statement->key == key) || !statement->place)) return count(key, execution);
  uint32 sequence = statement->sequence;
  bool held = pg_atomic_compare_exchange_u32(&statement->place->sequence, &sequence, sequence + 1);
  if (unlikely(!held)) return count(key, execution);
  count_in_held_place(*statement, execution);
}

}  // namespace workload::server
