#include "extension/storage/statements.hpp"

#include <algorithm>
#include <cmath>

#include "extension/scope.hpp"
#include "extension/settings.hpp"

namespace workload::server {

namespace {

// Where this backend last met a statement: its entry in the table and its place among the pending ones. Direct
// mapped, so it needs no memory of its own and a collision costs one look-up.
struct Seen {
  StatementKey key;
  Statement* entry;
  TimestampTz looked_up;  // when the table did not have it
  int pending;            // from 1; 0: none
};
constexpr int seen_room = 512;
Seen seen_statements[seen_room];

uint32 hash_of(const StatementKey& key) { return hash_bytes(reinterpret_cast<const unsigned char*>(&key), sizeof key); }

Seen& seen(const StatementKey& key) {
  Seen& place = seen_statements[hash_of(key) % seen_room];
  if (!(place.key == key)) place = {key, nullptr, 0, 0};
  return place;
}

Statement* find(const StatementKey& key) {
  return static_cast<Statement*>(hash_search(statement_table, &key, HASH_FIND, nullptr));
}

void clear(Counts& counts) { memset(&counts, 0, sizeof counts); }

void add(Counts& to, const Counts& more) {
  if (more.calls == 0) return;
  to.min_ms = to.calls ? Min(to.min_ms, more.min_ms) : more.min_ms;
  to.first_seen = to.calls ? Min(to.first_seen, more.first_seen) : more.first_seen;
  to.max_ms = Max(to.max_ms, more.max_ms);
  to.last_seen = Max(to.last_seen, more.last_seen);
  to.calls += more.calls;
  to.rows += more.rows;
  to.blocks_hit += more.blocks_hit;
  to.blocks_read += more.blocks_read;
  to.temp_blocks_written += more.temp_blocks_written;
  to.wal_bytes += more.wal_bytes;
  to.total_ms += more.total_ms;
  to.latency.add(more.latency);
}

// ---- under the exclusive lock ----

// The memory stays where it is until another statement takes it, and backends may remember it: it has to look empty.
void forget_entry(Statement* entry) {
  hash_search(statement_table, &entry->key, HASH_REMOVE, nullptr);
  entry->key = {};
  entry->text_length = 0;
  pg_atomic_fetch_add_u64(&shared->statements_lost, 1);
}

// How dear a statement is to us, in powers of four of its total time from a microsecond. One that came within the last
// minute is taken for one of a millisecond at least: it has had no time to add up, and its counts may not have been
// handed over yet.
int dearness(const Statement* entry) {
  constexpr int of_a_millisecond = 5;
  double microseconds = entry->counts.total_ms * 1000;
  int of_total = microseconds < 1 ? 0 : static_cast<int>(std::log2(microseconds) / 2);
  bool recent = entry->created > GetCurrentTimestamp() - USECS_PER_MINUTE;
  return recent ? Max(of_total, of_a_millisecond) : of_total;
}

// Forgets about a twentieth of the statements, those that took the least time. Their costs are looked at twice instead
// of being sorted: sorting would need memory.
void make_room() {
  constexpr int degrees = 40;
  long of_degree[degrees] = {};
  HASH_SEQ_STATUS scan;
  hash_seq_init(&scan, statement_table);
  while (auto* entry = static_cast<Statement*>(hash_seq_search(&scan))) of_degree[Min(dearness(entry), degrees - 1)]++;
  long wanted = Max(1L, hash_get_num_entries(statement_table) / 20), found = 0;
  int last = 0;
  while (last < degrees && found + of_degree[last] < wanted) found += of_degree[last++];
  long from_last = wanted - found;
  hash_seq_init(&scan, statement_table);
  while (auto* entry = static_cast<Statement*>(hash_seq_search(&scan))) {
    int degree = Min(dearness(entry), degrees - 1);
    if (degree < last || (degree == last && from_last-- > 0)) forget_entry(entry);
  }
}

// A text lies behind its owner, so that all texts can be walked in order.
struct TextHeader {
  StatementKey owner;
  uint32 length;
  uint32 reserved;
};

Size text_size(Size length) { return MAXALIGN(sizeof(TextHeader) + length); }

// Moves the texts that are still wanted to the front, in one pass.
void compact_texts() {
  Size to = 0;
  for (Size from = 0; from < shared->text_used;) {
    auto* header = reinterpret_cast<TextHeader*>(texts + from);
    Size size = text_size(header->length);
    Statement* owner = find(header->owner);
    if (owner && owner->text_length && owner->text_at == from + sizeof(TextHeader)) {
      owner->text_at = static_cast<uint32>(to + sizeof(TextHeader));
      memmove(texts + to, texts + from, size);
      to += size;
    }
    from += size;
  }
  shared->text_used = to;
}

// Whether a text of this length fits now.
bool text_fits(Size length) { return shared->text_used + text_size(length) <= shared->text_room; }

void append_text(Statement* entry, const char* text, Size length) {
  TextHeader header = {entry->key, static_cast<uint32>(length), 0};
  memcpy(texts + shared->text_used, &header, sizeof header);
  memcpy(texts + shared->text_used + sizeof header, text, length);
  entry->text_at = static_cast<uint32>(shared->text_used + sizeof header);
  entry->text_length = static_cast<uint32>(length);
  shared->text_used += text_size(length);
}

// Makes room for a text by forgetting statements, so many at once that it is not needed again soon.
void make_room_for_text() {
  compact_texts();
  while (shared->text_used > shared->text_room / 4 * 3) {
    make_room();
    compact_texts();
  }
}

Statement* find_or_add(const StatementKey& key) {
  if (Statement* entry = find(key)) return entry;
  if (hash_get_num_entries(statement_table) >= settings.max_statements) make_room();
  bool found;
  auto* entry = static_cast<Statement*>(hash_search(statement_table, &key, HASH_ENTER_NULL, &found));
  if (!entry) return nullptr;
  clear(entry->counts);
  entry->created = GetCurrentTimestamp();
  entry->text_length = 0;
  entry->text_sought = false;
  entry->encoding = GetDatabaseEncoding();
  entry->tables_known = -1;
  pg_atomic_init_u32(&entry->measure, 0);
  pg_atomic_init_u64(&entry->next_arm, 0);
  pg_atomic_init_u64(&entry->slowest_armed_us, 0);
  pg_atomic_init_u32(&entry->costly, 0);
  pg_atomic_init_u64(&entry->next_measure, 0);
  pg_atomic_init_u32(&entry->foresight, 0);
  pg_atomic_init_u32(&entry->captured, 0);
  pg_atomic_init_u64(&entry->next_capture, 0);
  pg_atomic_init_u64(&entry->slowest_us, 0);
  return entry;
}

// The same statement of another role has the same text. Looked for once.
void borrow_text(Statement* entry) {
  if (entry->text_length || entry->text_sought) return;
  entry->text_sought = true;
  HASH_SEQ_STATUS scan;
  hash_seq_init(&scan, statement_table);
  while (auto* other = static_cast<Statement*>(hash_seq_search(&scan))) {
    if (other->key.queryid != entry->key.queryid || other->key.database != entry->key.database || !other->text_length)
      continue;
    if (text_fits(other->text_length)) append_text(entry, texts + other->text_at, other->text_length);
    hash_seq_term(&scan);
    return;
  }
}

// ---- this backend's own counts ----

Pending* own() { return backend_number() < 0 ? nullptr : &pending_of_backends[backend_number()]; }

void hand_over() {
  Pending* mine = own();
  with_lock(shared->statements_lock, LW_EXCLUSIVE, [&] {
    bool current = mine->epoch == pg_atomic_read_u32(&shared->epoch);
    for (auto& pending : mine->statements) {
      if (pg_atomic_read_u32(&pending.sequence) == 0) continue;
      if (current) {
        Statement* entry = find_or_add(pending.key);
        if (entry) add(entry->counts, pending.counts);
        if (entry) borrow_text(entry);
      }
      pg_atomic_write_u32(&pending.sequence, 0);
    }
    mine->epoch = pg_atomic_read_u32(&shared->epoch);
  });
  for (auto& place : seen_statements) place.pending = 0;
}

void hand_over_at_exit(int, Datum) { hand_over(); }

PendingStatement& pending_for(Seen& place, Pending* mine) {
  if (place.pending) return mine->statements[place.pending - 1];
  for (;;) {
    for (int i = 0; i < Pending::room; i++) {
      PendingStatement& pending = mine->statements[i];
      bool free = pg_atomic_read_u32(&pending.sequence) == 0;
      if (!free && !(pending.key == place.key)) continue;
      place.pending = i + 1;
      if (free) {
        pending.key = place.key;
        clear(pending.counts);
      }
      return pending;
    }
    hand_over();
  }
}

// Copies what another backend may be writing; false when it is free or stays in motion.
bool copy_pending(const PendingStatement& from, PendingStatement& to) {
  auto& sequence = const_cast<pg_atomic_uint32&>(from.sequence);
  for (int tries = 0; tries < 1000; tries++) {
    uint32 before = pg_atomic_read_u32(&sequence);
    if (before == 0) return false;
    if (before & 1) continue;
    pg_read_barrier();
    to.key = from.key;
    to.counts = from.counts;
    pg_read_barrier();
    if (pg_atomic_read_u32(&sequence) == before) return true;
  }
  return false;
}

}  // namespace

Statement* known_statement(const StatementKey& key) {
  Seen& place = seen(key);
  if (place.entry && place.entry->key == key) return place.entry;
  // A statement that was forgotten is not looked for again at each execution.
  TimestampTz now = GetCurrentStatementStartTimestamp();
  if (!place.entry && place.looked_up && now - place.looked_up < USECS_PER_SEC) return nullptr;
  place.looked_up = now;
  place.entry = with_lock(shared->statements_lock, LW_SHARED, [&] { return find(key); });
  return place.entry;
}

bool has_text(const StatementKey& key) {
  Statement* entry = known_statement(key);
  return entry && entry->text_length > 0;
}

Statement* add_statement(const StatementKey& key) {
  Statement* entry = with_lock(shared->statements_lock, LW_EXCLUSIVE, [&] {
    Statement* added = find_or_add(key);
    if (added) borrow_text(added);
    return added;
  });
  seen(key).entry = entry;
  return entry;
}

void remember_text(const StatementKey& key, const char* text, Size length) {
  seen(key).looked_up = 0;
  if (length == 0 || text_size(length) > shared->text_room / 4) return;  // one text may not push out all others
  with_lock(shared->statements_lock, LW_EXCLUSIVE, [&] {
    Statement* entry = find_or_add(key);
    if (!entry || entry->text_length) return;
    if (!text_fits(length)) make_room_for_text();
    entry = find_or_add(key);
    if (entry && !entry->text_length) append_text(entry, text, length);
  });
}

void remember_tables(const StatementKey& key, const List* range_table) {
  Oid tables[most_tables];
  int count = 0;
  ListCell* cell;
  foreach (cell, range_table) {
    auto* entry = lfirst_node(RangeTblEntry, cell);
    if (entry->rtekind != RTE_RELATION || entry->relkind == RELKIND_VIEW || count == most_tables) continue;
    if (std::find(tables, tables + count, entry->relid) == tables + count) tables[count++] = entry->relid;
  }
  with_lock(shared->statements_lock, LW_EXCLUSIVE, [&] {
    Statement* entry = find_or_add(key);
    if (!entry) return;
    memcpy(entry->tables, tables, sizeof(Oid) * count);
    entry->tables_known = count;
    borrow_text(entry);
  });
}

char* statement_text(const StatementKey& key) {
  Size room = 0;
  char* copy = nullptr;
  // The length is read first and the memory taken without the lock; a text never changes, it only goes.
  if (Statement* entry = known_statement(key)) room = entry->text_length;
  if (room == 0) return nullptr;
  copy = static_cast<char*>(palloc0(room + 1));
  bool copied = with_lock(shared->statements_lock, LW_SHARED, [&] {
    Statement* entry = find(key);
    if (!entry || entry->text_length == 0 || entry->text_length > room) return false;
    memcpy(copy, texts + entry->text_at, entry->text_length);
    return true;
  });
  return copied ? copy : nullptr;
}

Size copy_statement_text(const StatementKey& key, char* room, Size size, int* encoding) {
  return with_lock(shared->statements_lock, LW_SHARED, [&]() -> Size {
    Statement* entry = find(key);
    if (!entry) return 0;
    *encoding = entry->encoding;
    Size length = entry->text_length;
    if (length > size)
      length = pg_encoding_mbcliplen(entry->encoding, texts + entry->text_at, static_cast<int>(length), static_cast<int>(size));
    memcpy(room, texts + entry->text_at, length);
    return length;
  });
}

void count(const StatementKey& key, const Execution& execution) {
  Pending* mine = own();
  if (!mine) return;
  static int exit_registered_in = 0;
  if (exit_registered_in != MyProcPid) {
    exit_registered_in = MyProcPid;
    before_shmem_exit(hand_over_at_exit, 0);
  }
  uint32 epoch = pg_atomic_read_u32(&shared->epoch);
  if (mine->epoch != epoch) hand_over();

  PendingStatement& pending = pending_for(seen(key), mine);
  TimestampTz now = GetCurrentStatementStartTimestamp();
  uint32 sequence = pg_atomic_read_u32(&pending.sequence);
  pg_atomic_write_u32(&pending.sequence, sequence + 1);
  pg_write_barrier();
  Counts& counts = pending.counts;
  if (counts.calls == 0 || execution.ms < counts.min_ms) counts.min_ms = execution.ms;
  if (counts.calls == 0) counts.first_seen = now;
  counts.last_seen = now;
  counts.max_ms = Max(counts.max_ms, execution.ms);
  counts.calls++;
  counts.total_ms += execution.ms;
  counts.rows += execution.rows;
  counts.blocks_hit += execution.blocks_hit;
  counts.blocks_read += execution.blocks_read;
  counts.temp_blocks_written += execution.temp_blocks_written;
  counts.wal_bytes += execution.wal_bytes;
  counts.latency.add(execution.ms);
  pg_write_barrier();
  pg_atomic_write_u32(&pending.sequence, sequence + 2 == 0 ? 2 : sequence + 2);
}

Array<StatementCopy> all_statements() {
  // Everything that holds what is copied is allocated before the lock is taken, at its largest size.
  int most = settings.max_statements, copied = 0, waiting = 0, most_waiting = backend_places() * Pending::room;
  auto* entries =
      static_cast<Statement*>(MemoryContextAllocHuge(CurrentMemoryContext, mul_size(most, sizeof(Statement))));
  auto* text_copy = static_cast<char*>(MemoryContextAllocHuge(CurrentMemoryContext, shared->text_room));
  auto* pendings = static_cast<PendingStatement*>(
      MemoryContextAllocHuge(CurrentMemoryContext, mul_size(most_waiting, sizeof(PendingStatement))));
  with_lock(shared->statements_lock, LW_SHARED, [&] {
    HASH_SEQ_STATUS scan;
    hash_seq_init(&scan, statement_table);
    while (auto* entry = static_cast<Statement*>(hash_seq_search(&scan)))
      if (copied < most) entries[copied++] = *entry;
    memcpy(text_copy, texts, shared->text_used);
    uint32 epoch = pg_atomic_read_u32(&shared->epoch);
    for (int backend = 0; backend < backend_places(); backend++) {
      Pending& theirs = pending_of_backends[backend];
      if (theirs.epoch != epoch) continue;
      for (auto& pending : theirs.statements)
        if (copy_pending(pending, pendings[waiting])) waiting++;
    }
  });

  HASHCTL control = {};
  control.keysize = sizeof(StatementKey);
  control.entrysize = sizeof(StatementCopy);
  control.hcxt = CurrentMemoryContext;
  HTAB* merged = hash_create("pg_workload_advisor merge", copied + 16, &control, HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
  auto merge = [&](const StatementKey& key) {
    bool found;
    auto* copy = static_cast<StatementCopy*>(hash_search(merged, &key, HASH_ENTER, &found));
    if (!found) {
      memset(copy, 0, sizeof *copy);
      copy->key = key;
      copy->tables_known = -1;
    }
    return copy;
  };
  for (int i = 0; i < copied; i++) {
    StatementCopy* copy = merge(entries[i].key);
    copy->counts = entries[i].counts;
    copy->text = entries[i].text_length ? text_copy + entries[i].text_at : nullptr;
    copy->text_length = static_cast<int>(entries[i].text_length);
    copy->encoding = entries[i].encoding;
    copy->tables_known = entries[i].tables_known;
    memcpy(copy->tables, entries[i].tables, sizeof copy->tables);
  }
  for (int i = 0; i < waiting; i++) add(merge(pendings[i].key)->counts, pendings[i].counts);

  Array<StatementCopy> all;
  HASH_SEQ_STATUS scan;
  hash_seq_init(&scan, merged);
  while (auto* copy = static_cast<StatementCopy*>(hash_seq_search(&scan)))
    if (copy->counts.calls > 0) all.push(*copy);
  hash_destroy(merged);
  pfree(pendings);
  pfree(entries);
  return all;
}

void forget_statements() {
  with_lock(shared->statements_lock, LW_EXCLUSIVE, [&] {
    HASH_SEQ_STATUS scan;
    hash_seq_init(&scan, statement_table);
    while (auto* entry = static_cast<Statement*>(hash_seq_search(&scan))) {
      // The text stays: a prepared statement is parsed once, and would have none for the rest of its life.
      clear(entry->counts);
      pg_atomic_write_u32(&entry->measure, 0);
      pg_atomic_write_u64(&entry->next_arm, 0);
      pg_atomic_write_u64(&entry->slowest_armed_us, 0);
      pg_atomic_write_u32(&entry->costly, 0);
      pg_atomic_write_u32(&entry->foresight, 0);
      pg_atomic_write_u32(&entry->captured, 0);
      pg_atomic_write_u64(&entry->next_capture, 0);
      pg_atomic_write_u64(&entry->slowest_us, 0);
    }
    pg_atomic_fetch_add_u32(&shared->epoch, 1);
    pg_atomic_write_u64(&shared->statements_lost, 0);
    shared->counting_since = GetCurrentTimestamp();
  });
}

int64 statements_kept() {
  return with_lock(shared->statements_lock, LW_SHARED,
                   [] { return static_cast<int64>(hash_get_num_entries(statement_table)); });
}

}  // namespace workload::server
