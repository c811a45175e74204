#include "extension/capture/admission.hpp"

#include "core/filter.hpp"
#include "core/rate.hpp"
#include "extension/settings.hpp"
#include "extension/storage/captures.hpp"

namespace workload::server {

namespace {

constexpr uint32 always_stored = 3;  // chosen: so many of each statement before the interval counts
constexpr int64 burst_seconds = 5;   // chosen: so many seconds' worth of captures may come at once

// Of each statement the first few, then one per interval, and each that is slower than all before.
bool statement_admits(Statement* statement, uint64 us) {
  if (settings.capture_interval == 0) return true;
  bool admitted = true;
  if (pg_atomic_read_u32(&statement->captured) < always_stored) {
    pg_atomic_fetch_add_u32(&statement->captured, 1);
  } else if (us <= pg_atomic_read_u64(&statement->slowest_us)) {
    uint64 now = static_cast<uint64>(GetCurrentTimestamp());
    uint64 due = pg_atomic_read_u64(&statement->next_capture);
    uint64 then = now + uint64(settings.capture_interval) * 1000;
    admitted = now >= due && pg_atomic_compare_exchange_u64(&statement->next_capture, &due, then);
  }
  if (admitted && us > pg_atomic_read_u64(&statement->slowest_us)) pg_atomic_write_u64(&statement->slowest_us, us);
  return admitted;
}

bool rate_has_room() {
  if (settings.capture_rate < 0) return true;
  if (settings.capture_rate == 0) return false;
  core::Rate rate = {USECS_PER_SEC / settings.capture_rate, burst_seconds * settings.capture_rate};
  uint64 state = pg_atomic_read_u64(&shared->rate_state);
  for (;;) {
    auto next = rate.admit(static_cast<int64>(state), GetCurrentTimestamp());
    if (!next) return false;
    if (pg_atomic_compare_exchange_u64(&shared->rate_state, &state, static_cast<uint64>(*next))) return true;
  }
}

bool rate_admits() {
  if (rate_has_room()) return true;
  count_loss(Loss::limited_rate);
  return false;
}

bool interval_admits(Statement* statement, double duration_ms) {
  if (!statement || statement_admits(statement, static_cast<uint64>(duration_ms * 1000))) return true;
  count_loss(Loss::limited_interval);
  return false;
}

// Asked before the others, since it uses up nothing: the capture is paid for when it is stored.
bool size_admits() {
  if (volume_admits()) return true;
  count_loss(Loss::limited_volume);
  return false;
}

}  // namespace

bool may_capture(Statement* statement, double duration_ms) {
  return size_admits() && interval_admits(statement, duration_ms) && rate_admits();
}

bool may_be_captured(int64 queryid, const char* source) {
  constexpr const char* mark = "/* workload: skip */";
  if (*settings.only_queryids && !core::lists(settings.only_queryids, queryid)) return false;
  if (*settings.skip_queryids && core::lists(settings.skip_queryids, queryid)) return false;
  if (*settings.skip_applications && application_name &&
      core::lists(settings.skip_applications, std::string_view(application_name)))
    return false;
  return !source || !strstr(source, mark);
}

bool server_admits() { return size_admits() && rate_admits(); }

}  // namespace workload::server
