// Settings that an application makes up for itself, such as the tenant that its policies and views compare with.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// A setting that this session does not have becomes a value that is not known: the planner would ask for it to estimate
// a condition, and fail.
void forget_unknown_settings(Query* query);

}  // namespace workload::server
