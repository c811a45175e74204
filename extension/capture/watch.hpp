// Watches the client's statement while it runs. After workload.min_duration a timer goes off; at the next entry of one
// of its plan nodes, where EXPLAIN is safe, the plan is published, so it can be seen while the statement runs and is at
// hand when that fails.
//
// A statement that stays inside one node, such as a scan that finds nothing or an UPDATE that waits for a row, has no
// such entry. For it the timer leaves a skeleton of the plan in the backend's flight, and the worker publishes that.
//
// The timer costs next to nothing: it is set when none is pending, and one that goes off early is set again for the
// statement that then runs, so a busy session sets it once in min_duration, not once in a statement.
#pragma once
#include "extension/capture/execution.hpp"

namespace workload::server {

struct Watching {
  Flight* flight;                      // own_flight(), once it was asked for
  RunningExecution* volatile current;  // the statement of the client that runs, null when none does
  volatile bool swapped;               // nodes of its plan may have our entry
  volatile int64 timer_due;            // ns, by now_ns(); 0: no timer is pending
  bool end_of_transaction;             // is what runs, see utility.cpp
};
inline Watching watching = {};

constexpr int64 ns_per_ms = 1000000;

// What is published lasts a millisecond at least, as land() expects.
inline int shown_after_ms() { return Max(settings.min_duration, 1); }

[[gnu::cold]] void begin_timer();
[[gnu::cold]] void give_all_back(RunningExecution* running);

// After an ERROR, for which PostgreSQL may have taken all timers back.
inline void forget_timer() { watching.timer_due = 0; }

// Call right before and after the executor runs the client's statement, the latter also on ERROR.
inline void watch(RunningExecution* running) {
  watching.current = running;
  if (settings.min_duration < 0) return;
  // Zero, negative and more than is to be are all too large.
  auto left = static_cast<uint64>(watching.timer_due - running->meter.start - 1);
  if (unlikely(left >= static_cast<uint64>(shown_after_ms() * ns_per_ms))) begin_timer();
}

inline void stop_watching() {
  RunningExecution* running = watching.current;
  watching.current = nullptr;  // first: the timer may go off at any moment, and swaps nothing without it
  pg_compiler_barrier();
  if (unlikely(watching.swapped)) give_all_back(running);
}

}  // namespace workload::server
