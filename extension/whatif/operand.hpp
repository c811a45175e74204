// What stands on one side of a condition: a column of a table, or an expression of its columns that an index could be
// on.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

struct Operand {
  AttrNumber column = 0;
  const Node* expression = nullptr;  // about range table entry 1; null: it is a column
  Oid type = InvalidOid, collation = InvalidOid;
  explicit operator bool() const { return column > 0 || expression; }
};

// Nothing where it mentions no column of the relation, or others too, or is nothing that an index may hold.
Operand operand_of(PlannerInfo* root, const RelOptInfo* relation, Oid table, const Node* node);

// As CREATE INDEX takes it between its parentheses. To be called with nothing but pg_catalog in the search_path, so
// that the text means the same under any.
const char* expression_text(const Node* expression, Oid table);

}  // namespace workload::server
