// The account of all statements: every execution of every statement is counted. An execution of a statement that has a
// place among this backend's takes no lock and writes only there; a reader adds up places and table, so counts are
// visible at once, also those of a backend that sits idle. What each file in statements/ does stands at its top.
#pragma once
#include <span>

#include "extension/storage/shared.hpp"

namespace workload::server {

struct Execution {
  double ms = 0;
  int64 rows = 0, blocks_hit = 0, blocks_read = 0, temp_blocks_written = 0, wal_bytes = 0;
  bool failed = false;  // or was cancelled: its time counts like any other's
};

// What is known of a statement without a lock; null when nothing is. The entry may be forgotten or become another
// statement's at any time: its atomics may be used, and a wrong one costs a measurement too many or too few.
Statement* known_statement(const StatementKey& key);

// True when the statement has its text, so that nobody needs to normalise it again.
bool has_text(const StatementKey& key);

// Adds the statement without a text, unless another role has it. Null when there is no room.
Statement* add_statement(const StatementKey& key);

// Adds the statement with its text, or the text alone.
void remember_text(const StatementKey& key, const char* text, Size length);

// Notes which tables the statement reads or writes, once.
void remember_tables(const StatementKey& key, const List* range_table);

// The text in the current memory context, or null.
char* statement_text(const StatementKey& key);

// The text, as much of it as fits, without allocating; returns its length, and the encoding that it has.
Size copy_statement_text(const StatementKey& key, char* room, Size size, int* encoding);

// May be called while an ERROR is handled (in PG_CATCH): it allocates nothing, reports nothing and reads no catalog,
// and whoever holds one of the locks that it may take waits for nobody else's but the next of ours. hash_search() adds
// to a table of fixed size in shared memory, for which HASH_ENTER_NULL never allocates. What it cannot avoid: the first
// call of a backend registers its end, for which PostgreSQL has 20 places.
void count(const StatementKey& key, const Execution& execution);

// A copy of one statement with everything that was counted.
struct StatementCopy {
  StatementKey key;
  Counts counts;
  const char* text;  // null: unknown
  uint32 text_length;
  int encoding;
  int tables_known;
  Oid tables[most_tables];
};

// All statements that ran since the last reset, in the current memory context.
std::span<StatementCopy> all_statements();

// The statements that took the most time since this was last asked, the costliest first, if they took a second and a
// hundredth of all. Gives back how many there are. Allocates nothing.
int costliest_statements(std::span<StatementKey> found);

void forget_statements();
void forget_statement(int64 queryid);  // of all roles and databases
int64 statements_kept();

// Writes all statements to a file in workload.directory, for load_statements() of the next start. Neither ever fails:
// what cannot be written or read is logged. For a background worker, and for the postmaster when it is alone.
void save_statements();
void load_statements();

}  // namespace workload::server
