// A background worker of its own that looks at a replica a few times a second, whether or not statements are captured.
// It belongs to no database, runs on a standby as on a primary and stays over a promotion. Without it health is
// answered all the same; then WAL counts as seen when somebody asked.
#pragma once

namespace workload::server {

// To be called while the library is preloaded.
void register_sampler();

bool sampler_alive();

}  // namespace workload::server
