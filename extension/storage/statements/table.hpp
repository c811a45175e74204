// The table of statements. When it is full, those that took the least time make room.
#pragma once
#include "extension/scope.hpp"
#include "extension/storage/shared.hpp"

namespace workload::server {

// Runs `body` with both locks that guard the table, so that entries may be added and forgotten.
template <class Body>
auto changing_table(Body&& body) {
  return with_lock(shared->statements_lock, LW_EXCLUSIVE,
                   [&] { return with_lock(shared->counts_lock, LW_EXCLUSIVE, body); });
}

// Runs `body` while no count moves between a place and the table, and then `rest` while the table and the texts still
// stay as they are. The postmaster has the memory for itself when it starts and when it ends, and cannot wait for a
// lock.
template <class Body, class Rest>
void reading_counts(Body&& body, Rest&& rest) {
  if (!IsUnderPostmaster) {
    body();
    rest();
    return;
  }
  with_lock(shared->statements_lock, LW_SHARED, [&] {
    with_lock(shared->counts_lock, LW_EXCLUSIVE, body);
    rest();
  });
}
template <class Body>
void reading_counts(Body&& body) {
  reading_counts(body, [] {});
}

// With statements_lock.
inline Statement* find(const StatementKey& key) {
  return static_cast<Statement*>(hash_search(statement_table, &key, HASH_FIND, nullptr));
}

template <class Body>
void for_each_statement(Body&& body) {
  HASH_SEQ_STATUS scan;
  hash_seq_init(&scan, statement_table);
  while (auto* entry = static_cast<Statement*>(hash_seq_search(&scan))) body(entry);
}

// Takes the lock itself.
inline Statement* look_up(const StatementKey& key) {
  return with_lock(shared->statements_lock, LW_SHARED, [&] { return find(key); });
}

// ---- inside changing_table() ----

// Null when there is no room.
Statement* find_or_add(const StatementKey& key);

// Forgets about a twentieth of the statements.
void make_room();

// ---- inside changing_table() or reading_counts() ----

// Sets the total_ms of every entry to what it and the statement's places took.
void add_up_totals();

// Forgets what was counted. The text stays: a prepared statement is parsed once, and would have none for the rest of
// its life.
void clear(Statement* entry);

}  // namespace workload::server
