// Runs one call into the executor, or one utility command, on behalf of an execution: measured, watched, and told of
// when it fails.
#pragma once
#include "extension/capture/execution.hpp"
#include "extension/capture/level.hpp"
#include "extension/capture/watch.hpp"
#include "extension/storage/flights.hpp"

namespace workload::server {

// Must be called once in each process before the first measured(): sees to it that an execution in which the process
// ends is told of.
void prepare_process();

inline Status status_of(int sqlstate) {
  return sqlstate == ERRCODE_QUERY_CANCELED ? Status::cancelled : Status::failed;
}

// Ends the measurement: after it everything about the call stands in `running`.
inline void end_call(RunningExecution* running, Flight* flight) {
  stop_watching();
  stop_meter(running);
  if (!flight) return;
  if (int64 id = land(flight, running->execution.ms, &running->waits)) running->published = id;
}

// A nested execution is neither watched nor sampled: its client waits for the statement that runs it.
template <class Body>
void measured(RunningExecution* running, bool top, Body&& body) {
  Flight* flight = top ? own_flight() : nullptr;
  if (flight) take_off(flight, running->key, settings.min_duration);
  start_meter(running);
  if (top) watch(running);
  depth++;
  PG_TRY();
  { body(); }
  PG_CATCH();
  {
    depth--;
    if (top)
      end_call(running, flight);
    else
      stop_meter(running);
    int sqlstate = geterrcode();
    finish_abruptly(running, status_of(sqlstate), sqlstate);
    PG_RE_THROW();
  }
  PG_END_TRY();
  depth--;
  if (top)
    end_call(running, flight);
  else
    stop_meter(running);
}

}  // namespace workload::server
