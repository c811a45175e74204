// Gives statements their text without values, once, when they are parsed or first met.
#pragma once
#include "extension/pg.hpp"
#include "extension/storage/statements.hpp"

namespace workload::server {

// Of a query that was just parsed. `jumble` is what PostgreSQL noted while it computed the queryid.
void note_text(const StatementKey& key, const char* source, const Query* query, const JumbleState* jumble);

// The identity under which a utility command is counted: its queryid, as pg_stat_statements has it; but where that
// tells commands apart by their values (before PostgreSQL 16), one made of the text without them. Sees to its text.
// 0 when the server gave it no queryid.
int64 note_command(const PlannedStmt* command, const char* source, bool nested);

// The identity of the query inside DECLARE CURSOR or CREATE TABLE AS, which PostgreSQL gives none before 18: that of
// the same query by itself. 0 for other commands.
int64 note_query_inside(const PlannedStmt* command, const char* source);

}  // namespace workload::server
