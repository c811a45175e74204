// What the workload writes to each table: how many rows, and which columns its updates touch.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "advisor/selection/question.hpp"

namespace workload::advisor {

struct Update {
  std::set<std::string> columns;  // unquoted
  double rows = 0;
};

struct TableWrites {
  double inserted = 0;
  std::vector<Update> updates;
};

// By table. Taken from what the statements write and how many rows that were, not from the table's own counters: those
// go back to when the table was loaded, and would set years of writes against an hour of reads.
std::map<std::string, TableWrites> writes(const std::vector<Question>&);

}  // namespace workload::advisor
