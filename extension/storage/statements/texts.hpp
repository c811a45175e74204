// The texts of the statements, one behind another in memory of their own. All inside changing_table().
#pragma once
#include "extension/storage/shared.hpp"

namespace workload::server {

// False when the text would push out too many others.
bool text_is_kept(Size length);

// Gives the entry its text, for which other statements may be forgotten, also the entry itself.
void set_text(const StatementKey& key, const char* text, Size length);

// As set_text() when there is room, else does nothing.
void set_text_if_it_fits(Statement* entry, const char* text, Size length, int encoding);

// The same statement of another role has the same text. Looked for once.
void borrow_text(Statement* entry);

}  // namespace workload::server
