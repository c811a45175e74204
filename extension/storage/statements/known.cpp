// What the hooks ask and tell of a statement while it is parsed and run.
#include <algorithm>

#include "extension/storage/statements.hpp"
#include "extension/storage/statements/seen.hpp"
#include "extension/storage/statements/table.hpp"
#include "extension/storage/statements/texts.hpp"

namespace workload::server {

Statement* known_statement(const StatementKey& key) {
  Seen& statement = seen(key);
  if (statement.entry && statement.entry->key == key) return statement.entry;
  // A statement that was forgotten is not looked for again at each execution.
  TimestampTz now = GetCurrentStatementStartTimestamp();
  if (!statement.entry && statement.looked_up && now - statement.looked_up < USECS_PER_SEC) return nullptr;
  statement.looked_up = now;
  return statement.entry = look_up(key);
}

bool has_text(const StatementKey& key) {
  Statement* entry = known_statement(key);
  return entry && entry->text_length > 0;
}

Statement* add_statement(const StatementKey& key) {
  return seen(key).entry = changing_table([&] {
           Statement* added = find_or_add(key);
           if (added) borrow_text(added);
           return added;
         });
}

void remember_text(const StatementKey& key, const char* text, Size length) {
  seen(key).looked_up = 0;
  if (text_is_kept(length)) changing_table([&] { set_text(key, text, length); });
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
  changing_table([&] {
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
    const char* text = texts + entry->text_at;
    Size length = entry->text_length;
    if (length > size)
      length = pg_encoding_mbcliplen(entry->encoding, text, static_cast<int>(length), static_cast<int>(size));
    memcpy(room, text, length);
    return length;
  });
}

}  // namespace workload::server
