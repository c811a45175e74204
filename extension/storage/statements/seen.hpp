// What this backend remembers of the statements it ran, in its own memory: where each one's entry and place are.
#pragma once
#include "extension/storage/shared.hpp"

namespace workload::server {

struct alignas(64) Seen {
  StatementKey key;
  Statement* entry;       // null: the table did not have it
  Pending* place;         // null: none
  TimestampTz looked_up;  // when the table did not have it
  int holder;             // position among those that have a place
  uint32 sequence;        // of the place, when this backend last let go of it
  bool used;              // since find_place() last looked at it
};

// Handed out one after the other, and so in as few pages as there are statements, of which the first one holds what the
// hooks keep as well: by the time of the next execution the processor does not know any more where a page lies.
constexpr int most_seen = 1024;
alignas(64) inline Seen all_seen[most_seen];
inline Seen* last_seen = all_seen;
Seen& seen_before(const StatementKey& key);

// Valid until it is asked for another statement.
inline Seen& seen(const StatementKey& key) { return likely(last_seen->key == key) ? *last_seen : seen_before(key); }

// Gets a place for a statement that has none. False when its executions are to be added to its entry directly: no place
// is free, and no own one is cold.
bool find_place(Seen& statement);

// The place became somebody else's.
void forget_place(Seen& statement);

// Hands over what all own places hold and frees them.
void give_up_places();

}  // namespace workload::server
