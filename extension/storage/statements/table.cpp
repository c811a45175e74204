#include "extension/storage/statements/table.hpp"

#include <cmath>

#include "extension/settings.hpp"
#include "extension/storage/statements/counts.hpp"
#include "extension/storage/statements/pending.hpp"

namespace workload::server {

namespace {

// The memory stays where it is until another statement takes it, and backends may remember it: it has to look empty.
void forget_entry(Statement* entry) {
  hash_search(statement_table, &entry->key, HASH_REMOVE, nullptr);
  entry->key = {};
  entry->text_length = 0;
  pg_atomic_fetch_add_u64(&shared->statements_lost, 1);
}

// How dear a statement is to us, in powers of four of its total time from a microsecond. One that came within the last
// minute is taken for one of a millisecond at least: it has had no time to add up.
int dearness(const Statement* entry, TimestampTz now) {
  constexpr int of_a_millisecond = 5;
  double microseconds = entry->total_ms * 1000;
  int of_total = microseconds < 1 ? 0 : static_cast<int>(std::log2(microseconds) / 2);
  bool recent = entry->created > now - USECS_PER_MINUTE;
  return recent ? Max(of_total, of_a_millisecond) : of_total;
}

}  // namespace

void add_up_totals() {
  for_each_statement([](Statement* entry) { entry->total_ms = entry->counts.total_ms; });
  for_each_pending([](const Pending& place) {
    if (Statement* entry = find(place.key)) entry->total_ms += place.counts.total_ms;
  });
}

// Their costs are looked at twice instead of being sorted: sorting would need memory.
void make_room() {
  constexpr int degrees = 40;
  long of_degree[degrees] = {};
  TimestampTz now = GetCurrentTimestamp();
  add_up_totals();
  for_each_statement([&](Statement* entry) { of_degree[Min(dearness(entry, now), degrees - 1)]++; });
  long wanted = Max(1L, hash_get_num_entries(statement_table) / 20), found = 0;
  int last = 0;
  while (last < degrees && found + of_degree[last] < wanted) found += of_degree[last++];
  long from_last = wanted - found;
  for_each_statement([&](Statement* entry) {
    int degree = Min(dearness(entry, now), degrees - 1);
    if (degree < last || (degree == last && from_last-- > 0)) forget_entry(entry);
  });
}

Statement* find_or_add(const StatementKey& key) {
  if (Statement* entry = find(key)) return entry;
  if (hash_get_num_entries(statement_table) >= settings.max_statements) make_room();
  bool found;
  auto* entry = static_cast<Statement*>(hash_search(statement_table, &key, HASH_ENTER_NULL, &found));
  if (!entry) return nullptr;
  SpinLockInit(&entry->mutex);
  entry->created = GetCurrentTimestamp();
  entry->text_length = 0;
  entry->text_sought = false;
  entry->encoding = GetDatabaseEncoding();
  entry->tables_known = -1;
  for (auto* number : {&entry->measure, &entry->costly, &entry->foresight, &entry->captured})
    pg_atomic_init_u32(number, 0);
  for (auto* number : {&entry->next_arm, &entry->slowest_armed_us, &entry->next_costly, &entry->next_measure,
                       &entry->next_capture, &entry->slowest_us})
    pg_atomic_init_u64(number, 0);
  clear(entry);
  return entry;
}

void clear(Statement* entry) {
  clear(entry->counts);
  entry->total_ms = entry->total_ms_before = 0;
  for (auto* number : {&entry->measure, &entry->costly, &entry->foresight, &entry->captured})
    pg_atomic_write_u32(number, 0);
  for (auto* number : {&entry->next_arm, &entry->slowest_armed_us, &entry->next_costly, &entry->next_measure,
                       &entry->next_capture, &entry->slowest_us})
    pg_atomic_write_u64(number, 0);
}

}  // namespace workload::server
