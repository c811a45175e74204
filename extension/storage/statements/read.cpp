#include "extension/storage/statements/read.hpp"

#include <algorithm>

#include "core/costliest.hpp"
#include "extension/settings.hpp"
#include "extension/storage/statements/counts.hpp"
#include "extension/storage/statements/pending.hpp"
#include "extension/storage/statements/table.hpp"

namespace workload::server {

namespace {

void* allocate(Size size, int flags) {
  return MemoryContextAllocExtended(CurrentMemoryContext, size, flags | MCXT_ALLOC_HUGE);
}

StatementCopy without_counts(const StatementKey& key) {
  StatementCopy row = {};
  row.key = key;
  row.tables_known = -1;
  return row;
}

void copy_entry(const Statement* entry, const char* text_copy, StatementCopy* row) {
  *row = without_counts(entry->key);
  row->counts = entry->counts;
  row->text = entry->text_length ? text_copy + entry->text_at : nullptr;
  row->text_length = entry->text_length;
  row->encoding = entry->encoding;
  row->tables_known = entry->tables_known;
  memcpy(row->tables, entry->tables, sizeof row->tables);
}

// The row of a statement that has places but was forgotten in the table: behind those that were not.
StatementCopy* row_of_forgotten(Snapshot* snapshot, int entries, const StatementKey& key) {
  for (int i = entries; i < snapshot->count; i++)
    if (snapshot->rows[i].key == key) return &snapshot->rows[i];
  StatementCopy* row = &snapshot->rows[snapshot->count++];
  *row = without_counts(key);
  return row;
}

void copy_counts(Snapshot* snapshot) {
  for_each_statement([&](Statement* entry) {
    entry->row = static_cast<uint32>(snapshot->count++);
    copy_entry(entry, snapshot->texts, &snapshot->rows[entry->row]);
  });
  int entries = snapshot->count;
  for_each_pending([&](const Pending& place) {
    Statement* entry = find(place.key);
    add((entry ? &snapshot->rows[entry->row] : row_of_forgotten(snapshot, entries, place.key))->counts, place.counts);
  });
}

}  // namespace

Snapshot take_snapshot(int flags) {
  // At its largest size: pages that stay unused cost nothing.
  int most = settings.max_statements + pending_places();
  Snapshot snapshot = {};
  snapshot.rows = static_cast<StatementCopy*>(allocate(mul_size(most, sizeof(StatementCopy)), flags));
  snapshot.texts = static_cast<char*>(allocate(shared->text_room, flags));
  if (!snapshot.rows || !snapshot.texts) {
    discard(&snapshot);
    return {};
  }
  reading_counts([&] { copy_counts(&snapshot); }, [&] { memcpy(snapshot.texts, texts, shared->text_used); });
  auto* end = std::remove_if(snapshot.rows, snapshot.rows + snapshot.count,
                             [](const StatementCopy& row) { return row.counts.calls == 0; });
  snapshot.count = static_cast<int>(end - snapshot.rows);
  return snapshot;
}

void discard(Snapshot* snapshot) {
  if (snapshot->rows) pfree(snapshot->rows);
  if (snapshot->texts) pfree(snapshot->texts);
}

std::span<StatementCopy> all_statements() {
  Snapshot snapshot = take_snapshot(0);
  return {snapshot.rows, static_cast<Size>(snapshot.count)};
}

int costliest_statements(std::span<StatementKey> found) {
  constexpr Size most = 64;
  using Costliest = core::Costliest<StatementKey>;
  Costliest::Place places[most];
  Costliest costliest(std::span(places, Min(most, found.size())));
  reading_counts([&] {
    add_up_totals();
    for_each_statement([&](Statement* entry) {
      costliest.offer(entry->key, entry->total_ms - entry->total_ms_before);
      entry->total_ms_before = entry->total_ms;
    });
  });
  int count = 0;
  for (auto& place : costliest.worth_a_look()) found[count++] = place.key;
  return count;
}

void forget_statements() {
  reading_counts([] {
    for_each_statement([](Statement* entry) { clear(entry); });
    for (int i = 0; i < pending_places(); i++) pg_atomic_write_u32(&pendings[i].forgotten, 1);
    pg_atomic_write_u64(&shared->statements_lost, 0);
    shared->counting_since = GetCurrentTimestamp();
  });
  pg_atomic_write_u32(&shared->save_wanted, 1);
}

// A place that holds something keeps its statement while counts_lock is held: it becomes empty only under it.
void forget_statement(int64 queryid) {
  reading_counts([&] {
    for_each_statement([&](Statement* entry) {
      if (entry->key.queryid == queryid) clear(entry);
    });
    for (int i = 0; i < pending_places(); i++) {
      Pending place;
      if (pendings[i].owner && copy(pendings[i], place) && place.key.queryid == queryid)
        pg_atomic_write_u32(&pendings[i].forgotten, 1);
    }
  });
  pg_atomic_write_u32(&shared->save_wanted, 1);
}

int64 statements_kept() {
  return with_lock(shared->statements_lock, LW_SHARED,
                   [] { return static_cast<int64>(hash_get_num_entries(statement_table)); });
}

}  // namespace workload::server
