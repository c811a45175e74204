// workload.lag_history_rows().
#include "core/readiness.hpp"
#include "extension/replica/memory.hpp"
#include "extension/row.hpp"
#include "extension/scope.hpp"

SQL_FUNCTION(workload_lag_history_rows);

namespace workload::server {
namespace {

template <int size>
struct Copied {
  core::LagPeriod periods[size];
  int64 last;  // number of the period that goes on
};

// A period that nobody looked at has the number 0.
template <int size, class Series>
Copied<size>* copy(const Series& series, int64 first, int64 now) {
  auto* copied = static_cast<Copied<size>*>(palloc0(sizeof(Copied<size>)));
  copied->last = now;
  with_lock(replica_shared->history_lock, LW_SHARED, [&] {
    for (int64 number = Max(now - size, first); number < now; number++)
      if (auto* period = series.period(number)) copied->periods[number % size] = *period;
  });
  return copied;
}

void append(FunctionCallInfo call, const char* resolution, int64 number, int seconds, const core::LagPeriod& period) {
  bool gap = period.number != number;
  Row<11> row;
  row.string(resolution).time(time_t_to_timestamptz(number * seconds)).integer(gap ? 0 : period.looks);
  for (int64 lag : {period.p50_ms, period.p95_ms, period.p99_ms, period.max_ms})
    gap || period.known == 0 ? row.null() : row.bigint(lag);
  gap || period.most_bytes < 0 ? row.null() : row.bigint(period.most_bytes);
  row.string(gap ? nullptr : core::name(period.replica ? core::Role::replica : core::Role::primary));
  gap ? row.null() : row.bigint(period.timeline);
  row.boolean(gap).append(call);
}

template <int size, class Series>
void append_all(FunctionCallInfo call, const char* resolution, int seconds, const Series& series, int64 began) {
  int64 now = timestamptz_to_time_t(GetCurrentTimestamp()) / seconds, first = began / seconds;
  // The period that ended last is there with the first look in the next one, which may be still to come.
  auto* copied = copy<size>(series, first, now);
  for (int64 number = Max(now - size, first); number < now; number++) {
    const core::LagPeriod& period = copied->periods[number % size];
    if (number == now - 1 && period.number != number) continue;
    append(call, resolution, number, seconds, period);
  }
}

}  // namespace
}  // namespace workload::server

Datum workload_lag_history_rows(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  InitMaterializedSRF(fcinfo, 0);
  if (!replica_shared) PG_RETURN_NULL();
  auto& history = replica_shared->history;
  int64 began = with_lock(replica_shared->history_lock, LW_SHARED, [&] { return history.began; });
  if (began == 0) PG_RETURN_NULL();
  append_all<decltype(history.seconds)::size>(fcinfo, "1s", 1, history.seconds, began);
  append_all<decltype(history.minutes)::size>(fcinfo, "1min", SECS_PER_MINUTE, history.minutes, began);
  PG_RETURN_NULL();
}
