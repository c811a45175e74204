// Where a column stands that an index holds to spare visits to the table: among its keys, or in its leaves alone.
#pragma once
#include "advisor/model/catalog.hpp"
#include "advisor/selection/extend.hpp"

namespace workload::advisor {

// INCLUDE columns become the last keys where that makes the index much smaller: a b-tree keeps equal entries together,
// but none that has INCLUDE columns. And an index on a part of what a unique one holds whole, the links between two
// tables, goes on with the rest, where that spares those who ask by it the table.
Choice with_leaves_as_keys(Bench&, const Catalog&, Choice, const Allowance&, const Deadline&);

}  // namespace workload::advisor
