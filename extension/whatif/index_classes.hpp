// Which kinds of index answer an operator, as the catalogs tell: so those of extensions are known too.
#pragma once
#include "extension/array.hpp"

namespace workload::server {

// What to write behind USING and behind the column: "gin", "gin jsonb_path_ops", "btree text_pattern_ops". An operator
// class is left out where it is the type's default. `sorts`: the operator is a distance to sort by. To be called with
// nothing but pg_catalog in the search_path.
Array<const char*> index_classes(Oid op, Oid type, Oid collation, bool sorts);

// Whether an index can give rows in the order of what the operator computes, as the distance to a point.
bool is_distance(Oid op);

}  // namespace workload::server
