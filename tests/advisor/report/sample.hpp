// A small report that has one of everything.
#pragma once
#include "advisor/model/report.hpp"

namespace workload::advisor {

inline Report sample_report() {
  Report report;
  report.generated_at = "2026-01-31 03:00:00 UTC";
  report.version = "1.0";
  report.workload.database = "epop";
  report.workload.seconds = 86400;

  Node node;
  node.name = "primary";
  node.server_version = "15.20";
  node.since = "2026-01-30 03:00:00 UTC";
  node.health = R"({"role": "primary", "ready": true, "reasons": []})";
  report.workload.nodes = {node};
  node.name = "replica";
  node.in_recovery = true;
  node.health =
      R"({"role": "replica", "ready": false, "reasons": ["apply_bytes"], "lag_bytes": 20971520, "connected": false})";
  report.workload.nodes.push_back(node);

  Statement paging;
  paging.queryid = "-77";
  paging.query =
      "SELECT \"m\".\"id\" AS \"m_id\", \"m\".\"body\" AS \"m_body\" FROM messages m WHERE m.chat_id = $1 ORDER BY "
      "m.id DESC LIMIT 20";
  paging.tables = {"public.messages"};
  paging.calls = 120000;
  paging.total = 2292000;
  paging.p95 = 29.4;
  paging.blocks_hit = 120000 * 642;
  paging.nodes = {{"primary", 100000, 2000000}, {"replica", 20000, 292000}};
  paging.capture = Capture{"2026-01-30 12:00:00 UTC", "full", 724.5,
                           R"([{"Plan": {"Node Type": "Seq Scan", "Relation Name": "messages"}}])"};
  Statement probe;
  probe.queryid = "78";
  probe.query = "SELECT '<script>alert(1)</script> & `|`' FROM tasks";
  probe.calls = 10;
  probe.total = 8000;
  probe.nodes = {{"primary", 10, 8000}};
  report.workload.statements = {paging, probe};

  Advice advice;
  advice.database = "epop";
  advice.nodes = {"primary", "replica"};
  advice.statements = 2;
  advice.seconds = 1.9;
  advice.what_if_plans = 812;
  advice.cost_before = 123456.7;
  advice.cost_after = 2345.6;
  Recommendation create;
  create.sql = "CREATE INDEX CONCURRENTLY ON public.messages USING btree (chat_id, id)";
  create.table = "public.messages";
  create.subject = "message";
  create.size = Bytes{45} << 20;
  create.write_cost = 12.3;
  create.entries_written = 12300;
  create.saving_per_day = 2280000;
  create.reason = "One page of a chat is read in order instead of sorting the whole chat.";
  create.statements = {{"-77", "", paging.query, 120000, 2292000, 900, 8.1, "Limit > Sort > Seq Scan on messages",
                        "Limit > Index Scan Backward using messages(chat_id,id) on messages"}};
  Recommendation drop;
  drop.action = Action::drop;
  drop.sql = "DROP INDEX CONCURRENTLY public.idx_old";
  drop.undo = "CREATE INDEX CONCURRENTLY idx_old ON public.messages USING btree (body)";
  drop.table = "public.messages";
  drop.subject = "message";
  drop.size = Bytes{205} << 20;
  drop.reason = "No server has used it.";
  advice.recommendations = {create, drop};
  advice.rejected = {
      {"CREATE INDEX CONCURRENTLY ON public.tasks USING btree (title)", "It saves less than its writes cost."}};
  advice.unplanned = {{"79", "SELECT * FROM gone", "relation \"gone\" does not exist"}};
  report.advice = advice;
  report.changes = Changes{"2026-01-30 03:00:00 UTC", {create.sql}, {}, {}};
  return report;
}

}  // namespace workload::advisor
