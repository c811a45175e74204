#include "extension/capture/plan/text.hpp"

#include "core/redact.hpp"
#include "extension/settings.hpp"

namespace workload::server {

char* plan_text(QueryDesc* query) {
  // What was measured is read off the plan, not off our own wish: another module may have asked for more or less.
  const Instrumentation* measured = query->planstate->instrument;
  ExplainState* explain = NewExplainState();
  explain->analyze = measured != nullptr;
  explain->timing = measured && measured->need_timer;
  explain->buffers = measured && measured->need_bufusage;
  explain->wal = measured && measured->need_walusage;
  explain->format = EXPLAIN_FORMAT_JSON;
  ExplainBeginOutput(explain);
  ExplainOpenGroup("Query", nullptr, true, explain);
  ExplainPrintPlan(explain, query);
  if (explain->analyze) ExplainPrintTriggers(explain, query);
  if (explain->costs) ExplainPrintJITSummary(explain, query);
  ExplainCloseGroup("Query", nullptr, true, explain);
  ExplainEndOutput(explain);
  StringInfo text = explain->str;
  if (literals_masked()) {
    text->len = static_cast<int>(core::redact_plan(text->data, text->len));
    text->data[text->len] = '\0';
  }
  return text->data;
}

}  // namespace workload::server
