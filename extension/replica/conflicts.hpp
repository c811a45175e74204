// How often replay cancelled queries on this server, of all databases.
#pragma once
#include "core/conflict_counts.hpp"
#include "extension/pg.hpp"

namespace workload::server {

// To be called by the sampler now and then, outside of a transaction.
void look_at_conflicts();

// As JSON; null when they were never looked at.
const char* conflicts_text();

}  // namespace workload::server
