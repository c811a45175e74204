#include "extension/capture/watch.hpp"

#include "extension/capture/plan/skeleton.hpp"
#include "extension/plan.hpp"
#include "extension/settings.hpp"
#include "extension/storage/flights.hpp"

namespace workload::server {

namespace {

constexpr int deepest = 100;  // chosen: the handler runs on whatever stack it interrupted

TimeoutId timer;
int timer_of = 0;  // the process it was registered in

template <class Visit>
void for_each_node(PlanState* node, int depth, Visit&& visit) {
  visit(node);
  if (depth < deepest)
    for_each_child_state<Growing::left_out>(node, [&](PlanState* child) { for_each_node(child, depth + 1, visit); });
}

TupleTableSlot* enter_node(PlanState* node);

void give_back(PlanState* node) {
  if (node->ExecProcNode == enter_node) ExecSetExecProcNode(node, node->ExecProcNodeReal);
}

void set_timer(int ms) {
  watching.timer_due = now_ns() + ms * ns_per_ms;
  enable_timeout_after(timer, ms);
}

// In place of a node's own function, for one call.
TupleTableSlot* enter_node(PlanState* node) {
  RunningExecution* running = watching.current;
  give_all_back(running);
  give_back(node);
  if (running && running->query && node->state == running->query->estate) {
    Flight* flight = own_flight();
    if (int64 id = published(flight)) running->published = id;  // by the worker, which was faster
    publish(running, true);
    show_published(flight, running->published, duration_ms(running));
  }
  return node->ExecProcNode(node);
}

// In a signal handler: stores of pointers, and reads of what does not change while a plan runs.
void go_off() {
  watching.timer_due = 0;
  RunningExecution* running = watching.current;
  if (!running || settings.min_duration < 0) return;
  double left = shown_after_ms() - running->execution.ms - ms_since(running->meter.start);
  if (left > 0) return set_timer(static_cast<int>(left) + 1);
  Flight* flight = own_flight();
  if (!is_wanted(running)) {
    flight->min_duration = -1;
    return;
  }
  if (watching.swapped || !running->query || running->published) return;
  QueryDesc* query = running->query;
  flight->plan_length = 0;
  pg_compiler_barrier();
  flight->plan_length = static_cast<uint32>(skeleton_plan(query, flight->plan, sizeof flight->plan).size());
  watching.swapped = true;
  for_each_node(query->planstate, 0, [](PlanState* node) { node->ExecProcNode = enter_node; });
}

}  // namespace

void begin_timer() {
  if (timer_of != MyProcPid) {
    timer = RegisterTimeout(USER_TIMEOUT, go_off);
    timer_of = MyProcPid;
  }
  set_timer(shown_after_ms());
}

void give_all_back(RunningExecution* running) {
  if (watching.swapped && running && running->query && running->query->planstate)
    for_each_node(running->query->planstate, 0, give_back);
  watching.swapped = false;
}

}  // namespace workload::server
