#include "extension/capture/plan/text.hpp"

#include "core/redact.hpp"
#include "extension/array.hpp"
#include "extension/capture/plan/predicates.hpp"
#include "extension/fault.hpp"
#include "extension/plan.hpp"
#include "extension/settings.hpp"

namespace workload::server {

namespace {

char* explain(QueryDesc* query, const Instrumentation* measured) {
  ExplainState* explain = NewExplainState();
  explain->analyze = measured != nullptr;
  explain->timing = measured && measured->need_timer;
  explain->buffers = measured && measured->need_bufusage;
  explain->wal = measured && measured->need_walusage;
  explain->settings = true;
  explain->format = EXPLAIN_FORMAT_JSON;
  ExplainBeginOutput(explain);
  ExplainOpenGroup("Query", nullptr, true, explain);
  ExplainPrintPlan(explain, query);
  fault("explain");
  if (explain->analyze) ExplainPrintTriggers(explain, query);
  if (explain->analyze) ExplainPrintJITSummary(explain, query);
  ExplainCloseGroup("Query", nullptr, true, explain);
  ExplainEndOutput(explain);
  StringInfo text = explain->str;
  if (literals_masked()) {
    text->len = static_cast<int>(core::redact_plan(text->data, text->len));
    text->data[text->len] = '\0';
  }
  return text->data;
}

struct Hidden {
  PlanState* node;
  Instrumentation* instrument;
};

void hide(PlanState* node, Array<Hidden>* hidden) {
  check_stack_depth();
  if (node->instrument) hidden->push({node, node->instrument});
  node->instrument = nullptr;
  for_each_child_state(node, [&](PlanState* child) { hide(child, hidden); });
}

// EXPLAIN ends the measurement of every node it prints, and fails at one that runs; and what was counted by now is no
// count of anything. So neither gets to see any.
template <class Read>
char* without_measurements(QueryDesc* query, Read&& read) {
  Array<Hidden> hidden;
  auto give_back = [&] {
    for (auto& each : hidden) each.node->instrument = each.instrument;
  };
  char* volatile text = nullptr;
  PG_TRY();
  {
    hide(query->planstate, &hidden);
    text = read();
  }
  PG_CATCH();
  {
    give_back();
    PG_RE_THROW();
  }
  PG_END_TRY();
  give_back();
  return text;
}

}  // namespace

char* plan_text(QueryDesc* query) {
  // What was measured is read off the plan, not off our own wish: another module may have asked for more or less.
  return explain(query, query->planstate->instrument);
}

char* plan_text_so_far(QueryDesc* query) {
  return without_measurements(query, [&] { return explain(query, nullptr); });
}

char* predicates_so_far(QueryDesc* query) {
  return without_measurements(query, [&] { return const_cast<char*>(predicates_json(query)); });
}

}  // namespace workload::server
