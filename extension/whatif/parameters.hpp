// What the parameters of a statement are compared with, so that values can be drawn from the statistics of the column:
// an index may serve the common value of a parameter and not the rare one.
#pragma once
#include "extension/array.hpp"
#include "extension/whatif/calculated.hpp"
#include "extension/whatif/planner.hpp"

namespace workload::server {

struct Comparison {
  int parameter;  // from 1
  Oid type;       // of the parameter
  Oid table;      // invalid where it is compared with no column
  const char* column;
  const char* op;            // with the column on its left
  std::optional<Line> line;  // what is calculated of the parameter, where that is what the column is compared with
};

// In the current memory context, each comparison once, by parameter; one that is compared with no column once without.
// Plans nothing.
Array<Comparison> comparisons(const Question& question);

}  // namespace workload::server
