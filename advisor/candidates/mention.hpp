// One mention of a table in a statement, with everything the statement asks of it, sorted by kind.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

struct Clause {
  std::string column, op;
  double selectivity = 1;
};

struct Mention {
  std::string table;
  double table_rows = 0;
  std::optional<double> kept;  // share of the rows that all clauses together keep, estimated
  // Columns by kind of clause, the most selective first, each column once.
  std::vector<Clause> equal, array, range, null, join;
  // The order the statement wants, as far as this mention alone can give it. Its first column is ascending: a
  // b-tree is read backwards as fast as forwards, and one direction for all lets statements share an index.
  std::vector<KeyColumn> order;
  bool grouped = false;           // the order is that of GROUP BY: any order of its columns would do
  std::set<std::string> columns;  // all that the statement is known to read of it
};

// In the order of occurrence, whatever the order of the predicates.
std::vector<Mention> mentions(const std::vector<Predicate>&);

}  // namespace workload::advisor
