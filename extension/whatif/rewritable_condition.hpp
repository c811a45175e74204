// Conditions that no index answers as they are written, though the same can be asked in another way: OR, NOT IN, = ANY
// of a column, IS NOT DISTINCT FROM.
#pragma once
#include "extension/whatif/rewrites.hpp"

namespace workload::server {

// One condition, of those that AND joins.
void note_condition(const Query* query, const Node* condition, Array<Rewrite>& found);

}  // namespace workload::server
