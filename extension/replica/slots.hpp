// Since when physical replication slots are unused, which PostgreSQL itself tells from 17 on.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

constexpr int most_slots_watched = 64;

struct IdleSlot {
  NameData name;  // empty: none
  TimestampTz since;
};

// To be called by the sampler now and then.
void look_at_slots();

}  // namespace workload::server
