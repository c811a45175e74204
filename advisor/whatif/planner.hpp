// The questions that only a planner can answer, behind an interface so that every rule is tested without a server.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "advisor/model/index.hpp"

namespace workload::advisor {

// One question a statement asks of a table: a row of workload.what_if_predicates().
struct Predicate {
  enum class Kind { equal, array, range, pattern, null, join, order, group, needed, expression, changed, inserted };
  int occurrence = 0;  // which mention of a table in the statement: two in a self-join
  std::string table;   // schema-qualified
  Kind kind = Kind::equal;
  std::string column;                            // unquoted; empty for an expression
  std::string op;                                // "=", "<", "IS NULL", "IS NOT NULL", "~~", ...
  int position = 0;                              // of a sort or group column, from 1; 0 otherwise
  bool descending = false, nulls_first = false;  // of a sort column
  double selectivity = 1;                        // share of the table's rows that this clause keeps, estimated
  double table_rows = 0, kept_rows = 0;          // of the whole mention
  bool limited = false;                          // the statement stops after a known number of rows
};

// A form of a statement that no index on a column serves: a row of workload.what_if_rewrites().
struct Rewrite {
  std::string kind;   // "function_on_column", "or_keyset", ...
  std::string table;  // schema-qualified; empty where it concerns no single table
  std::vector<std::string> columns;
  std::string clause;             // as it is written now
  std::string better;             // empty where it cannot be said in general
  bool indexable = false;         // an index on the expression serves the clause as it is
  std::optional<double> skipped;  // rows, of an OFFSET that is a number
};

// The planner's answer for one statement under one configuration (a set of indexes that do not exist).
struct PlanCost {
  double total = 0;
  // As total, but every LIMIT whose scan may have to step over rows that do not match runs to its end: what the
  // statement costs when the planner's luck does not hold.
  double bounded = 0;
  std::vector<int> used;  // positions in the call's `indexes` that the plan uses, from 0
};

struct Configuration {
  std::vector<int> indexes;  // positions in the call's `indexes`, from 0, ascending
};

class WhatIfPlanner {
 public:
  virtual ~WhatIfPlanner() = default;
  // What the statement asks of its tables. Throws Problem when it cannot be planned.
  virtual std::vector<Predicate> predicates(const std::string& query) = 0;
  // Its forms that may be what makes it slow, whether or not they do.
  virtual std::vector<Rewrite> rewrites(const std::string& query) = 0;
  // One answer per configuration. `hidden` names existing indexes (ExistingIndex::name) that do not count.
  virtual std::vector<PlanCost> costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                                      const std::vector<Configuration>& configurations,
                                      const std::vector<std::string>& hidden) = 0;
  // The plan as EXPLAIN (FORMAT JSON) text under all of `indexes`.
  virtual std::string plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                           const std::vector<std::string>& hidden) = 0;
  // Throws Problem when one of them cannot be created.
  virtual void check(const std::vector<IndexDefinition>& indexes) { sizes(indexes); }
  // Bytes each index would take. Until it was asked for them, the planner may estimate roughly how large they are.
  virtual std::vector<Bytes> sizes(const std::vector<IndexDefinition>& indexes) = 0;
  // How many plans were made so far.
  virtual std::size_t plans() const = 0;
};

}  // namespace workload::advisor
