// The values that the application bound to the statement's parameters, as far as workload.parameters has them kept.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// Arrays as text in the current memory context, such as {integer,text} and {42,NULL}; null when there are none or they
// are not to be kept. Calls the types' output functions, so it may fail as those may.
const char* parameter_types(ParamListInfo parameters);
const char* parameter_values(ParamListInfo parameters);

}  // namespace workload::server
