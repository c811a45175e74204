// How far the first execution of a statement is measured. Measuring costs a fixed time for every call of a plan node,
// not a share of the statement's time: a scan that throws away a million rows and returns fifty makes fifty calls.
// So it is affordable exactly for the plans that an index helps, and the plan itself tells which these are.
#pragma once

namespace workload::core {

// What a capture of the execution can show. The order matters: more is greater.
enum class Level : unsigned char { none, plan, rows, full };

constexpr const char* name(Level level) {
  switch (level) {
    case Level::plan:
      return "plan";
    case Level::rows:
      return "rows";
    case Level::full:
      return "full";
    case Level::none:
      break;
  }
  return "none";
}

struct Forecast {
  double total_cost = 0;  // of the plan, in planner units
  double node_calls = 0;  // how often nodes hand over a row or the end, all nodes together, as estimated
};

// Chosen: below it even a wrong estimate leaves nothing worth measuring, and walking the plan would cost more.
constexpr double cost_worth_forecasting = 500;
// Chosen: the share of its own time that a statement may spend on being measured.
constexpr double share_allowed = 0.01;
// Milliseconds per planner unit, low on purpose so that few statements are thought long: a sequential page costs 1
// unit and at least 0.01 ms from the operating system's cache.
constexpr double ms_per_cost = 0.01;
// Counting rows: two calls and a handful of branches.
constexpr double counting_ns = 4;
// Copying and subtracting the buffer counters, on top of the two clock readings.
constexpr double buffers_ns = 20;

constexpr Level affordable(const Forecast& forecast, double clock_ns) {
  if (forecast.total_cost < cost_worth_forecasting) return Level::plan;
  double allowed_ns = forecast.total_cost * ms_per_cost * 1e6 * share_allowed;
  if (forecast.node_calls * (2 * clock_ns + buffers_ns) <= allowed_ns) return Level::full;
  if (forecast.node_calls * counting_ns <= allowed_ns) return Level::rows;
  return Level::plan;
}

}  // namespace workload::core
