// Runs one call into the executor, or one utility command, on behalf of an execution: measured, watched, and told of
// when it fails.
#pragma once
#include "extension/capture/execution.hpp"
#include "extension/capture/level.hpp"
#include "extension/capture/watch.hpp"
#include "extension/storage/flights.hpp"

namespace workload::server {

inline bool process_is_prepared = false;
[[gnu::cold]] bool prepare_process_now();

// Must be called once in each process before the first call: sees to it that an execution in which the process ends is
// told of. False in parallel workers, whose executions are their leader's.
inline bool prepare_process() { return likely(process_is_prepared) || prepare_process_now(); }

inline Status status_of(int sqlstate) {
  return sqlstate == ERRCODE_QUERY_CANCELED ? Status::cancelled : Status::failed;
}

// Begins the measurement. A nested execution is neither watched nor sampled, and has no flight: its client waits for
// the statement that runs it.
Flight* begin_call(RunningExecution* running, bool top);

// Ends it: after that everything about the call stands in `running`.
void end_call(RunningExecution* running, Flight* flight);

// The same while the ERROR that ends the call is being handled.
[[gnu::cold]] void end_call_in_error(RunningExecution* running, Flight* flight);

template <class Body>
void measured(RunningExecution* running, bool top, Body&& body) {
  Flight* flight = begin_call(running, top);
  PG_TRY();
  { body(); }
  PG_CATCH();
  {
    end_call_in_error(running, flight);
    PG_RE_THROW();
  }
  PG_END_TRY();
  end_call(running, flight);
}

}  // namespace workload::server
