// Which indexes to create and which to drop.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "advisor/model/advice.hpp"
#include "advisor/model/catalog.hpp"
#include "advisor/model/workload.hpp"
#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

struct Options {
  std::optional<Bytes> budget;      // of all new indexes together
  int max_width = 4;                // key columns of an index; INCLUDE columns are not counted
  std::optional<int> max_indexes;   // new ones
  std::vector<std::string> tables;  // patterns with *, of names with or without schema; empty: all tables
  bool ignore_existing = false;     // judges as if no index existed but unique ones; then nothing is dropped
  bool drops = true;
  std::optional<double> time_limit_seconds;  // what was found until then is advised
  std::function<double()> seconds;           // a clock; without one the advice takes no time and knows no limit
  std::function<void(std::string_view phase, std::size_t done, std::size_t of)> progress;
};

// The planner should be one that remembers its answers: the search asks most questions many times.
// A statement that cannot be planned is reported in `unplanned` and otherwise left out. The same input gives the same
// advice, in whatever order it comes. `undo` of a new index stays empty: PostgreSQL gives it its name.
Advice advise_indexes(const Workload&, const Catalog&, WhatIfPlanner&, const Options&);

}  // namespace workload::advisor
