// Reads a clause of a plan as what it asks of each table: which columns, how, and compared with what.
#pragma once
#include <span>

#include "core/pattern_shape.hpp"
#include "extension/array.hpp"
#include "extension/capture/plan/columns.hpp"

namespace workload::server {

// A plan node that runs, and how it was reached from the top.
struct Place {
  const Place* above;
  PlanState* state;
  const SubPlan* subplan;  // the expression of the node above that runs this node; null: an ordinary child
  bool limited;            // a LIMIT above may end it early
  bool first_match;        // so may a semi join or EXISTS, each time it has seen one row
};

struct PlanQuestion {
  Column table;  // the mention asked of, and its first column
  std::span<const AttrNumber> columns;
  const char* kind;     // equal, range, pattern, null, array, join, order, group, expression
  Oid op;               // 0: not an operator
  const char* op_name;  // null: none
  const char* against;  // constant, parameter, column, expression; null: nothing
  Column counterpart;   // when that is a column
  bool any_of;          // an OR each of whose arms an index could answer
  bool knows_shape;     // of the pattern that it is compared with
  core::PatternShape shape;
};

// Adds what the clause asks of the tables whose columns it mentions; nothing when it mentions none.
void read_clause(Resolver& resolver, const Place* place, const Node* clause, Array<PlanQuestion>& questions);

// The same of an expression that is no condition, such as a computed sort key: the columns that it is computed from.
void read_columns(Resolver& resolver, Expression expression, Array<PlanQuestion>& questions);

}  // namespace workload::server
