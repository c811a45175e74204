#include "extension/capture/watch.hpp"

#include "extension/capture/plan/skeleton.hpp"
#include "extension/plan.hpp"
#include "extension/settings.hpp"
#include "extension/storage/flights.hpp"

namespace workload::server {

namespace {

constexpr int deepest = 100;  // chosen: the handler runs on whatever stack it interrupted

RunningExecution* volatile current = nullptr;
volatile bool swapped = false;  // nodes of the current plan may have our entry
TimeoutId timer;
int timer_of = 0;  // the process it was registered in

double ms_now(instr_time since) {
  instr_time now;
  INSTR_TIME_SET_CURRENT(now);
  INSTR_TIME_SUBTRACT(now, since);
  return INSTR_TIME_GET_DOUBLE(now) * 1000;
}

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

// What is published lasts a millisecond at least, as land() expects.
int shown_after_ms() { return Max(settings.min_duration, 1); }

void give_all_back(RunningExecution* running) {
  if (swapped && running && running->query && running->query->planstate)
    for_each_node(running->query->planstate, 0, give_back);
  swapped = false;
}

// In place of a node's own function, for one call.
TupleTableSlot* enter_node(PlanState* node) {
  RunningExecution* running = current;
  give_all_back(running);
  give_back(node);
  if (running && running->query && node->state == running->query->estate) {
    Flight* flight = own_flight();
    if (flight)
      if (int64 id = published(flight)) running->published = id;  // by the worker, which was faster
    publish(running, true);
    if (flight) show_published(flight, running->published, duration_ms(running));
  }
  return node->ExecProcNode(node);
}

// In a signal handler: stores of pointers, and reads of what does not change while a plan runs.
void go_off() {
  RunningExecution* running = current;
  if (!running || settings.min_duration < 0) return;
  double left = shown_after_ms() - running->execution.ms - ms_now(running->meter.start);
  if (left > 0) {
    enable_timeout_after(timer, static_cast<int>(left) + 1);
    return;
  }
  Flight* flight = own_flight();
  if (!is_wanted(running)) {
    if (flight) flight->min_duration = -1;
    return;
  }
  if (swapped || !running->query || running->published) return;
  QueryDesc* query = running->query;
  if (flight) {
    flight->plan_length = 0;
    pg_compiler_barrier();
    flight->plan_length = static_cast<uint32>(skeleton_plan(query, flight->plan, sizeof flight->plan).size());
  }
  swapped = true;
  for_each_node(query->planstate, 0, [](PlanState* node) { node->ExecProcNode = enter_node; });
}

}  // namespace

RunningExecution* watched() { return current; }

void watch(RunningExecution* running) {
  current = running;
  if (settings.min_duration < 0) return;
  if (timer_of != MyProcPid) {
    timer = RegisterTimeout(USER_TIMEOUT, go_off);
    timer_of = MyProcPid;
  }
  if (!get_timeout_active(timer)) enable_timeout_after(timer, shown_after_ms());
}

void stop_watching() {
  RunningExecution* running = current;
  current = nullptr;  // first: the timer may go off at any moment, and swaps nothing without it
  pg_compiler_barrier();
  if (swapped) give_all_back(running);
}

}  // namespace workload::server
