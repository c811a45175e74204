// Which column of which table an expression in a plan stands for. Above the scans a plan names columns by their
// position in the rows of the node below, so they are followed down, through subqueries, partitions and CTEs. Reads
// no catalog but the names of columns whose number differs between a partition and its parent.
#pragma once
#include "extension/array.hpp"
#include "extension/pg.hpp"

namespace workload::server {

// What following may cost in one plan. Expressions that are built on each other many times over would take exponential
// time; what is not found by then stays unknown.
struct Resolver {
  const PlannedStmt* statement;
  int steps_left;
  Index* parents;  // of partitions, by position in the range table; null: there are none
};
// In the current memory context.
Resolver resolver_of(const PlannedStmt* statement);

// An expression, and the plan node to whose children its positions refer.
struct Expression {
  const Node* node;  // null: unknown
  const Plan* plan;
};

struct Column {
  Index mention;  // position in the range table: one table may be mentioned several times; 0: not a column
  int side;       // what the clause itself called it: two scans of one CTE are two sides of one mention
  Oid relation;
  AttrNumber number;  // negative: a system column; 0: the whole row
  Oid type;
  explicit operator bool() const { return mention != 0; }
  bool of_same_mention(const Column& other) const { return mention == other.mention && side == other.side; }
};

Column column_of(Resolver& resolver, Expression expression);

// What a column that is none of a table stands for: the expression that a node below computes, or nothing.
Expression expression_of(Resolver& resolver, Expression column);

// The partitioned table that a partition was reached by, or 0; as a position in the range table.
Index partition_root(const Resolver& resolver, Index mention);

struct Mentions {
  Array<Column> columns;    // each once
  Array<Column> passed;     // those that are only handed to a subquery, which asks for itself
  bool rows = false;        // any column, also of functions, VALUES or what could not be followed
  bool aggregates = false;  // computed from many rows, so it asks nothing of a row
};
Mentions mentions_in(Resolver& resolver, Expression expression);

}  // namespace workload::server
