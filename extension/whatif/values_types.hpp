// Types for parameters that stand in VALUES. A client that sent literals there had them typed by what they looked like;
// of the parameters in their place the parser knows nothing and takes them for text.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// Casts each parameter of a VALUES list to the type of the table's column that its own column is called like, is
// compared with or is assigned to. Changes the statement, which must not have been analysed.
void give_types_to_values(RawStmt* statement);

}  // namespace workload::server
