// Entry of the library: what it puts into the server, in order.
#include "extension/capture/hooks.hpp"
#include "extension/capture/worker.hpp"
#include "extension/fault.hpp"
#include "extension/replica/memory.hpp"
#include "extension/replica/sampler.hpp"
#include "extension/settings.hpp"
#include "extension/storage/shared.hpp"
#include "extension/whatif/planner.hpp"

extern "C" {
MODULE_MAGIC;
PGDLLEXPORT void _PG_init(void);
}

void _PG_init(void) {
  using namespace workload::server;
  install_what_if();
  if (!process_shared_preload_libraries_in_progress) return;
  define_settings();
  define_fault_setting();
  reserve_settings();
  install_shared_memory();
  install_replica_memory();
  install_capture();
  register_worker();
  register_sampler();
}
