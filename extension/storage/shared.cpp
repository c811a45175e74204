#include "extension/storage/shared.hpp"

#include "core/fingerprint.hpp"
#include "extension/hook.hpp"
#include "extension/settings.hpp"
#include "extension/storage/flights.hpp"
#include "extension/storage/plans.hpp"
#include "extension/storage/segments.hpp"
#include "extension/storage/statements.hpp"
#include "extension/storage/writing.hpp"

namespace workload::server {

Shared* shared = nullptr;
HTAB* statement_table = nullptr;
HTAB* plan_table = nullptr;
Pending* pendings = nullptr;
char* texts = nullptr;
char* capture_bytes = nullptr;

namespace {

constexpr uint32 magic = 0x576b4164;  // "WkAd"
constexpr uint32 layout = 6;
constexpr int locks_needed = 4;
constexpr const char* tranche = "pg_workload_advisor";

using ShmemRequest = Hook<shmem_request_hook, nullptr>;
using ShmemStartup = Hook<shmem_startup_hook, nullptr>;

Size kilobytes(int count) { return mul_size(count, 1024); }
Size pending_size() { return mul_size(pending_places(), sizeof(Pending)); }
Size flights_size() { return mul_size(backend_places(), sizeof(Flight)); }
Size begin_size() { return CACHELINEALIGN(add_size(CACHELINEALIGN(sizeof(Shared)), flights_size())); }
Size block_size() {
  Size size = add_size(PG_CACHE_LINE_SIZE, begin_size());
  size = add_size(size, MAXALIGN(pending_size()));
  size = add_size(size, kilobytes(settings.text_memory));
  return add_size(size, kilobytes(settings.capture_memory));
}

// The cheapest of a few thousand readings of the clock, in whole nanoseconds.
int measure_clock() {
  constexpr int readings = 5000;
  instr_time start, end;
  INSTR_TIME_SET_CURRENT(start);
  for (int i = 0; i < readings; i++) INSTR_TIME_SET_CURRENT(end);
  INSTR_TIME_SUBTRACT(end, start);
  return Max(1, static_cast<int>(INSTR_TIME_GET_DOUBLE(end) * 1e9 / readings));
}

void begin(Shared* block) {
  memset(block, 0, begin_size() + pending_size());
  block->magic = magic;
  block->layout = layout;
  LWLockPadded* locks = GetNamedLWLockTranche(tranche);
  block->statements_lock = &locks[0].lock;
  block->counts_lock = &locks[1].lock;
  block->captures_lock = &locks[2].lock;
  block->files_lock = &locks[3].lock;
  block->counting_since = GetCurrentTimestamp();
  pg_atomic_init_u32(&block->next_pending, 0);
  pg_atomic_init_u64(&block->statements_lost, 0);
  pg_atomic_init_u32(&block->save_wanted, 0);
  for (auto& lost : block->lost) pg_atomic_init_u64(&lost, 0);
  pg_atomic_init_u32(&block->worker_pid, 0);
  pg_atomic_init_u32(&block->worker_procno, 0);
  pg_atomic_init_u64(&block->worker_seen_ms, 0);
  pg_atomic_init_u32(&block->write_error, 0);
  pg_atomic_init_u32(&block->flights_used, 0);
  block->text_room = kilobytes(settings.text_memory);
  block->capture_room = kilobytes(settings.capture_memory);
  block->clock_ns = measure_clock();
  block->system_identifier = GetSystemIdentifier();
  block->node = node_identity();
}

void request() {
  ShmemRequest::next();
  RequestAddinShmemSpace(shared_memory_size());
  RequestNamedLWLockTranche(tranche, locks_needed);
}

// Backends that an immediate shutdown killed may have left a table half changed; then they hold its locks for ever.
bool are_free(std::initializer_list<LWLock*> locks) {
  for (LWLock* lock : locks) {
    if (!LWLockConditionalAcquire(lock, LW_EXCLUSIVE)) return false;
    LWLockRelease(lock);
  }
  return true;
}

void save_at_shutdown(int code, Datum) {
  if (code != 0) return;  // after a crash anything may be broken
  if (are_free({shared->statements_lock, shared->counts_lock})) save_statements();
  if (are_free({shared->captures_lock})) save_plans();
}

void startup() {
  ShmemStartup::next();
  LWLockAcquire(AddinShmemInitLock, LW_EXCLUSIVE);
  bool found;
  auto* block = static_cast<char*>(ShmemInitStruct(tranche, block_size(), &found));
  block = reinterpret_cast<char*>(CACHELINEALIGN(block));
  shared = reinterpret_cast<Shared*>(block);
  if (!found) begin(shared);
  flights = reinterpret_cast<Flight*>(block + CACHELINEALIGN(sizeof(Shared)));
  pendings = reinterpret_cast<Pending*>(block + begin_size());
  texts = reinterpret_cast<char*>(pendings) + MAXALIGN(pending_size());
  capture_bytes = texts + kilobytes(settings.text_memory);

  HASHCTL control = {};
  control.keysize = sizeof(StatementKey);
  control.entrysize = sizeof(Statement);
  statement_table = ShmemInitHash("pg_workload_advisor statements", settings.max_statements, settings.max_statements,
                                  &control, HASH_ELEM | HASH_BLOBS | HASH_FIXED_SIZE);
  control.keysize = sizeof(PlanKey);
  control.entrysize = sizeof(Plan);
  plan_table = ShmemInitHash("pg_workload_advisor plans", most_plans, most_plans, &control,
                             HASH_ELEM | HASH_BLOBS | HASH_FIXED_SIZE);
  LWLockRelease(AddinShmemInitLock);

  // At server start, and again when the server starts over after a crash of one of its processes.
  if (found || IsUnderPostmaster) return;
  shared->last_capture = shared->last_before_start = shared->last_written = last_id_on_disk();
  load_statements();
  load_plans();
  on_shmem_exit(save_at_shutdown, 0);
  on_shmem_exit(write_captures_at_exit, 0);
}

}  // namespace

uint64 node_identity() {
  core::Fingerprint identity;
  for (auto* file : {"PG_VERSION", "global"}) {
    struct stat facts = {};
    if (stat(file, &facts) == 0) identity.add(facts.st_ino);
  }
  return identity.value();
}

Size shared_memory_size() {
  Size tables = add_size(hash_estimate_size(settings.max_statements, sizeof(Statement)),
                         hash_estimate_size(most_plans, sizeof(Plan)));
  return add_size(block_size(), tables);
}

void install_shared_memory() {
  ShmemRequest::install(request);
  ShmemStartup::install(startup);
}

void require_shared() {
  if (shared) return;
  ereport(ERROR, errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE), errmsg("statements are not being captured"),
          errdetail("The library \"pg_workload_advisor\" was not loaded at server start."),
          errhint("Add \"pg_workload_advisor\" to shared_preload_libraries and restart the server."));
}

}  // namespace workload::server
