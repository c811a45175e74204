// What this backend remembers of the statements it ran, in its own memory: where each one's entry and place are.
#pragma once
#include "extension/storage/shared.hpp"

namespace workload::server {

struct Seen {
  StatementKey key;
  Statement* entry;       // null: the table did not have it
  Pending* place;         // null: none
  TimestampTz looked_up;  // when the table did not have it
  int holder;             // position among those that have a place
  bool used;              // since find_place() last looked at it
};

// Valid until it is asked for another statement.
Seen& seen(const StatementKey& key);

// Gets a place for a statement that has none. False when its executions are to be added to its entry directly: no place
// is free, and no own one is cold.
bool find_place(Seen& statement);

// The place became somebody else's.
void forget_place(Seen& statement);

// Hands over what all own places hold and frees them.
void give_up_places();

}  // namespace workload::server
