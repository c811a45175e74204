// The account of all statements: every execution of every statement is counted. An execution that is not the first
// of its statement in this backend takes no lock and writes only this backend's part of shared memory; a reader adds
// up all parts, so counts are visible at once, also those of a backend that sits idle.
#pragma once
#include "extension/array.hpp"
#include "extension/storage/shared.hpp"

namespace workload::server {

struct Execution {
  double ms = 0;
  bool failed = false;
  int64 rows = 0, blocks_hit = 0, blocks_read = 0, temp_blocks_written = 0, wal_bytes = 0;
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

void count(const StatementKey& key, const Execution& execution);

// A copy of one statement with everything that was counted.
struct StatementCopy {
  StatementKey key;
  Counts counts;
  const char* text;  // null: unknown
  int text_length;
  int encoding;
  int tables_known;
  Oid tables[most_tables];
};

// All statements that ran since the last reset, in the current memory context.
Array<StatementCopy> all_statements();

void forget_statements();
int64 statements_kept();

}  // namespace workload::server
