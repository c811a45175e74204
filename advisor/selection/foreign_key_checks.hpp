// Which indexes serve the checks of foreign keys: when a row is deleted, or its key changes, a trigger looks for those
// that refer to it. No plan shows that, and a deletion that comes once a year reads the whole table without an index.
#pragma once
#include <string>
#include <vector>

#include "advisor/model/catalog.hpp"

namespace workload::advisor {

// A b-tree that begins with the referring columns, in whatever order, and holds all rows, or all that refer.
bool serves_checks(const IndexDefinition&, const ForeignKey&);

// One whose checks an index that goes serves, while none that stays or is recommended begins with the same referring
// columns, or is unique by some of them. Null: there is none.
const ForeignKey* left_unserved(const Catalog&, const std::vector<const ExistingIndex*>& gone,
                                const std::vector<IndexDefinition>& recommended);

// "it serves the checks of foreign key lines_order_id_fkey, which a deletion from public.orders makes"
std::string serves_checks_of(const ForeignKey&);

}  // namespace workload::advisor
