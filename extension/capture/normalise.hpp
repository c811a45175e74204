// The text of a statement without its values: constants become $n, as in pg_stat_statements, with four differences
// that make the text one that can be planned again. Row counts of LIMIT and OFFSET stay (a plan depends on them and
// they tell nothing about anybody), so do TRUE, FALSE and NULL, and what says which expression is asked about: the
// field in data ->> 'field', the unit of date_trunc(), the language of to_tsvector(). A typed literal becomes a cast:
// interval '1 day' is $1::interval, because "interval $1" is no SQL.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// In the current memory context; null when the statement cannot be told from others that were sent with it. A string
// that PostgreSQL does not take for a constant of the query becomes '?'. `jumble` is what PostgreSQL noted while it
// computed the queryid. `after`: the query begins behind this word of a command, outside of parentheses.
char* normalised(const char* source, const Query* query, const JumbleState* jumble, const char* after = nullptr);

// A utility command with every string as '?' and every number as ?, in the current memory context. PostgreSQL notes no
// constants in those. `any` says whether there were any.
char* without_values(const char* command, bool* any);

}  // namespace workload::server
