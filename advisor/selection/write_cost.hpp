// What the workload's writes pay for an index.
#pragma once
#include <map>
#include <string>

#include "advisor/candidates/candidate.hpp"
#include "advisor/model/catalog.hpp"
#include "advisor/selection/writes.hpp"

namespace workload::advisor {

struct WriteCost {
  double units = 0;     // of the planner
  double entries = 0;   // written into this index, and into others because of it
  double hot_lost = 0;  // updates that today leave all indexes alone, and would not any more
};

class WriteCosts {
 public:
  WriteCosts(const std::vector<Question>&, const Catalog&);

  // `share` is that of the rows which its predicate keeps.
  WriteCost of(const IndexDefinition&, double share) const;
  // How many updated rows got a new value in this column.
  double updates_of(const std::string& table, const std::string& column) const;

 private:
  const Catalog& catalog_;
  std::map<std::string, TableWrites> writes_;
};

}  // namespace workload::advisor
