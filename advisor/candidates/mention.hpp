// One mention of a table in a statement, with everything the statement asks of it, sorted by kind.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

struct Clause {
  std::string column, op;  // the column, or an expression
  double selectivity = 1;
  bool expression = false;
  std::vector<IndexClass> classes = {};  // that answer the operator
  std::optional<int> pattern_prefix = {}, pattern_run = {};
  std::string collation = {};   // empty: the column's own
  std::string spelled = {};     // as the condition of an index has to say it, where that is not clear
  double must_serve = 0;        // of the executions, where it leaves values out that they may ask for
  std::string one_column = {};  // of those that a condition compares with one another
};

struct Mention {
  std::string table;
  double table_rows = 0;
  std::optional<double> kept;  // share of the rows that all clauses together keep, estimated
  // Columns by kind of clause, the most selective first, each column once.
  std::vector<Clause> equal, array, range, null, join;
  std::vector<Clause> unequal;    // "<>"
  std::vector<Clause> condition;  // columns compared with one another; how many rows it keeps is not known
  // What only other operator classes than a b-tree's default one answer: LIKE, containment, overlap. A column may stand
  // here with several operators.
  std::vector<Clause> pattern, other;
  std::vector<Clause> distance;  // sorted by it
  // The order the statement wants, as far as this mention alone can give it. Its first column is ascending: a
  // b-tree is read backwards as fast as forwards, and one direction for all lets statements share an index.
  std::vector<KeyColumn> order;
  bool grouped = false;           // the order is that of GROUP BY: any order of its columns would do
  std::set<std::string> columns;  // all that the statement is known to read of it
  // The ORs among its conditions: the arms of each, with what holds for all rows besides.
  std::vector<std::vector<Mention>> either;
};

// In the order of occurrence, whatever the order of the predicates.
std::vector<Mention> mentions(const std::vector<Predicate>&);

}  // namespace workload::advisor
