#include "extension/storage/statements/texts.hpp"

#include "extension/fault.hpp"
#include "extension/storage/statements/table.hpp"

namespace workload::server {

namespace {

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

bool text_fits(Size length) { return shared->text_used + text_size(length) <= shared->text_room; }

// Makes room for a text by forgetting statements, so many at once that it is not needed again soon.
void make_room_for_text() {
  compact_texts();
  while (shared->text_used > shared->text_room / 4 * 3) {
    make_room();
    compact_texts();
  }
}

}  // namespace

bool text_is_kept(Size length) { return length > 0 && text_size(length) <= shared->text_room / 4; }

void set_text_if_it_fits(Statement* entry, const char* text, Size length, int encoding) {
  if (!text_fits(length)) return;
  TextHeader header = {entry->key, static_cast<uint32>(length), 0};
  memcpy(texts + shared->text_used, &header, sizeof header);
  memcpy(texts + shared->text_used + sizeof header, text, length);
  fault("adding");
  entry->text_at = static_cast<uint32>(shared->text_used + sizeof header);
  entry->text_length = static_cast<uint32>(length);
  entry->encoding = encoding;
  shared->text_used += text_size(length);
}

void set_text(const StatementKey& key, const char* text, Size length) {
  Statement* entry = find_or_add(key);
  if (!entry || entry->text_length) return;
  if (!text_fits(length)) make_room_for_text();
  entry = find_or_add(key);
  if (entry && !entry->text_length) set_text_if_it_fits(entry, text, length, GetDatabaseEncoding());
}

void borrow_text(Statement* entry) {
  if (entry->text_length || entry->text_sought) return;
  entry->text_sought = true;
  Statement* lender = nullptr;
  for_each_statement([&](Statement* other) {
    if (other->key.queryid == entry->key.queryid && other->key.database == entry->key.database && other->text_length)
      lender = other;
  });
  if (lender) set_text_if_it_fits(entry, texts + lender->text_at, lender->text_length, lender->encoding);
}

}  // namespace workload::server
