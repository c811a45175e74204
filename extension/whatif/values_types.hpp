// Types for parameters that stand in VALUES, in ARRAY[...], as a column of a subquery, or where anything goes. A client
// that sent literals there had them typed by what they looked like; of the parameters in their place the parser knows
// nothing and takes them for text.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// Casts each parameter of a VALUES list to the type of the table's column that its own column is called like, is
// compared with or is assigned to, likewise those of FROM unnest(ARRAY[...]); an ARRAY of parameters that a column is
// compared with to an array of that column's type; and one that a query merely gives a name ("1 AS depth"), which is
// then calculated with, or is calculated with another parameter ("$1 + $2"), to integer. Changes the statement, which
// must not have been analysed.
void give_types_to_values(RawStmt* statement);

// Takes for text what analysing left without a type, because a function takes arguments of any: count($1),
// json_build_object($1, id). One that the statement does not have is an ERROR, as anywhere.
void give_types_to_arguments(Query* query, Oid* types, int count);

}  // namespace workload::server
