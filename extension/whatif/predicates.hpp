// What a statement asks of each table it reads, taken from the planner's own lists after views, joins and equal
// columns were worked out: a condition on a joined table's key shows up at the column that really is searched.
#pragma once
#include "core/pattern_shape.hpp"
#include "extension/array.hpp"
#include "extension/whatif/planner.hpp"

namespace workload::server {

struct Predicate {
  int occurrence;  // which mention of a table
  Oid table;
  const char* alias;
  const char* kind;    // equal, array, range, pattern, null, join, order, distance, group, expression, needed, changed,
                       // inserted, deleted
  const char* column;  // null: an expression, or the whole row
  const char* expression;  // as CREATE INDEX takes it; null: a column, or nothing that can be indexed
  const char* op;          // null where there is none
  const char* against;     // constant, parameter, column, expression; null: nothing
  int parameter;           // number of the parameter that it is compared with; 0: none
  int position;            // of a sort or group column, from 1; 0: none
  bool descending, nulls_first;
  double selectivity;  // share of the rows that the clause keeps; 1 where it keeps all
  double table_rows, kept_rows;
  bool limited;                 // the query has a LIMIT
  const char* other_collation;  // as CREATE INDEX takes it, where that is not the column's own; null: it is
  int either, arm;   // which OR of the mention it belongs to, and which of its arms, from 1; 0: it always holds
  bool knows_shape;  // of the pattern that it is compared with
  core::PatternShape shape;
  // Access methods that answer it, with the operator class where that is not the type's default.
  const char* const* classes;
  int class_count;

  // What the texts are made from.
  const Node* node;  // the expression, about range table entry 1
  Oid op_oid, type, collation;
  Oid compared_by;  // the collation, where there is one
};

// Plans the statement and tells what it asked, in the current memory context.
Array<Predicate> predicates(const Question& question);

// Called for each table while a statement is planned; does nothing unless predicates() asked.
void note_predicates(PlannerInfo* root, RelOptInfo* relation, RangeTblEntry* entry);

// Where predicates() collects; null while it does not run. A statement planned on the way is not asked about.
Array<Predicate>*& predicates_noted();

}  // namespace workload::server
