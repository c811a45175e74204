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

// Call right before and after the executor runs the client's statement, the latter also on ERROR.
void watch(RunningExecution* running);
void stop_watching();

// The statement of the client that runs, null when none does.
RunningExecution* watched();

}  // namespace workload::server
