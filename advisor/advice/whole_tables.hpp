// A partitioned table is advised on as a whole: an index on it is one on each of its partitions, and on those to come.
// What the planner says of partitions is put together here, before candidates are made of it, and what is advised is
// taken apart again: CREATE INDEX on a partitioned table blocks writes until all is built, but takes indexes that its
// partitions have already for parts of its own. So they get theirs first, each concurrently.
// An exception are partitions by lists of values, where statements read only a smaller part of all rows: what is wanted
// there is an index on those that they read. Of ranges, mostly of a time, there will be more; of hashes, any value may
// be in any.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "advisor/model/advice.hpp"
#include "advisor/model/catalog.hpp"
#include "advisor/selection/question.hpp"

namespace workload::advisor {

// The same questions, with conditions on partitioned tables in the place of the same ones on each of their partitions.
// `tables` keeps the partitions beside them.
std::vector<Question> on_whole_tables(std::vector<Question>, const Catalog&);

// What is to be run before an index on a partitioned table is created, a partition each. Small ones, and those that
// have such an index, need nothing. Names are taken from those that are free, and added to `names`.
std::vector<Recommendation> creations_of_parts(const Recommendation& whole, const Catalog&,
                                               std::set<std::string>& names);

}  // namespace workload::advisor
