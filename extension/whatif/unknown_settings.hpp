// Settings that an application makes up for itself, such as the tenant that its policies and views compare with.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// A setting that this session does not have becomes a value that is not known: the planner would ask for it to estimate
// a condition, and fail. So does a function of the application's, such as current_tenant(), that fails here for that or
// another reason.
void forget_unknown_settings(Query* query);

}  // namespace workload::server
