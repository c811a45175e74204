// The background worker: samples what backends wait for, writes captures to disk and does whatever else is to be done
// now and then. It has no database and takes no transaction, so it runs on a standby as on a primary and stays over a
// promotion. Nothing depends on it: without it captures are kept in memory, and have no waits.
#pragma once

namespace workload::server {

// To be called while the library is preloaded.
void register_worker();

}  // namespace workload::server
