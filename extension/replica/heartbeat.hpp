// A commit of our own in WAL when there was no other for a while, so that every replica down the line can tell how old
// its data is. Without a table, and without waiting for any disk or standby.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// To be called by the sampler on a primary, outside of a transaction. Beats when workload.heartbeat says so.
void beat_if_due();

}  // namespace workload::server
