// The letters that a pattern begins with whose values were not kept, taken from what the statistics say about the
// column: how many rows begin like that is what the planner weighs. They are values of the table, so nobody is shown
// them.
#pragma once
#include <string>

#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

enum class LetterCase { as_is, lower, upper };

// What the row in the middle begins with when rows are sorted by how many others begin so. Only beginnings that have a
// run of letters and digits of that length count. Empty: nothing is known.
std::string beginning_of_the_middle(const Parameter& column, int characters, int run, LetterCase);

}  // namespace workload::advisor
