#include "advisor/capture/merge.hpp"

#include <algorithm>

#include "advisor/capture/flags.hpp"
#include "advisor/capture/order.hpp"

namespace workload::advisor {
namespace {

void add(std::optional<Milliseconds>& sum, std::optional<Milliseconds> more) {
  if (more) sum = sum.value_or(0) + *more;
}

}  // namespace

int rank(const std::string& level) { return level == "full" ? 1 : level == "rows" ? 2 : level == "plan" ? 3 : 4; }

void Merge::add_statement(const StatementRow& row, const std::string& node) {
  auto& statement = statements_[row.queryid].statement;
  if (statement.query.empty()) {
    statement.queryid = row.queryid;
    statement.query = row.query;
  }
  if (statement.tables.empty()) statement.tables = row.tables;

  auto& calls_of_role = statements_[row.queryid].calls_of_role;
  if (row.calls > calls_of_role) {
    calls_of_role = row.calls;
    statement.role = row.role;
  }
  statement.calls += static_cast<double>(row.calls);
  add(statement.total, row.total);
  if (row.worst && (!statement.worst || *row.worst > *statement.worst)) statement.worst = row.worst;
  statement.rows += row.rows;
  statement.blocks_hit += row.blocks_hit;
  statement.blocks_read += row.blocks_read;
  statement.wal_bytes += row.wal_bytes;

  if (statement.nodes.empty() || statement.nodes.back().node != node) statement.nodes.push_back({node, 0, 0});
  statement.nodes.back().calls += row.calls;
  statement.nodes.back().total += row.total.value_or(0);

  // Percentiles cannot be summed. Those of the role that called most stand for the node.
  auto& busiest = busiest_role_[row.queryid];
  if (busiest.calls >= row.calls && busiest.calls > 0) return;
  busiest = {row.calls, row.p50, row.p95, row.p99};
}

void Merge::settle_percentiles() {
  for (const auto& [queryid, role] : busiest_role_) {
    auto& merging = statements_[queryid];
    auto calls = merging.statement.nodes.back().calls;
    if (calls <= merging.most_calls) continue;
    merging.most_calls = calls;
    merging.statement.p50 = role.p50;
    merging.statement.p95 = role.p95;
    merging.statement.p99 = role.p99;
  }
  busiest_role_.clear();
}

void Merge::add_waits(const std::string& queryid, const CapturedWaits& waits) {
  auto found = statements_.find(queryid);
  if (found == statements_.end()) return;
  auto& merging = found->second;
  merging.captured += waits.captured;
  merging.statement.captured_calls += waits.calls;
  merging.statement.captured_ms += waits.captured;
  if (!waits.waited) return;
  merging.waited += *waits.waited;
  merging.statement.waited_for = waits.waited_for;
  if (merging.captured > 0) merging.statement.waited = merging.waited / merging.captured;
}

void Merge::add_generic(const std::string& queryid, std::int64_t generic, std::int64_t bound) {
  auto found = statements_.find(queryid);
  if (found == statements_.end() || bound == 0) return;
  auto& merging = found->second;
  merging.generic += generic;
  merging.bound += bound;
  merging.statement.generic = static_cast<double>(merging.generic) / static_cast<double>(merging.bound);
}

void Merge::add_values(const std::string& queryid, const KeptValues& values) {
  auto found = statements_.find(queryid);
  if (found == statements_.end()) return;
  auto& kept = found->second.statement.kept;
  auto same =
      std::find_if(kept.begin(), kept.end(), [&](const KeptValues& one) { return one.values == values.values; });
  if (same == kept.end())
    kept.push_back(values);
  else
    same->times += values.times;
  std::stable_sort(kept.begin(), kept.end(), [](const KeptValues& a, const KeptValues& b) {
    return a.times != b.times ? a.times > b.times : a.values < b.values;
  });
}

void Merge::add_table(const std::string& queryid, const std::string& table) {
  auto found = statements_.find(queryid);
  if (found == statements_.end()) return;
  auto& tables = found->second.statement.tables;
  if (std::find(tables.begin(), tables.end(), table) == tables.end()) tables.push_back(table);
  std::sort(tables.begin(), tables.end());
}

void Merge::add_capture(const std::string& queryid, const Capture& capture) {
  auto found = statements_.find(queryid);
  if (found == statements_.end()) return;
  auto& kept = found->second.statement.capture;
  if (!kept || rank(capture.level) < rank(kept->level) ||
      (rank(capture.level) == rank(kept->level) && capture.duration > kept->duration))
    kept = capture;
}

void Merge::add_pattern(const std::string& queryid, const PatternSeen& seen) {
  auto found = statements_.find(queryid);
  if (found == statements_.end()) return;
  for (auto& known : found->second.statement.patterns)
    if (known.table == seen.table && known.column == seen.column && known.op == seen.op) {
      known.prefix = std::min(known.prefix, seen.prefix);
      known.run = std::min(known.run, seen.run);
      return;
    }
  found->second.statement.patterns.push_back(seen);
}

void Merge::add_share(const std::string& queryid, const ShareSeen& seen) {
  if (auto found = statements_.find(queryid); found != statements_.end())
    found->second.statement.shares.push_back(seen);
}

void Merge::add_node(const Node& node, const std::string& database, double seconds) {
  workload_.database = database;
  workload_.seconds = std::max(workload_.seconds, seconds);
  workload_.nodes.push_back(node);
}

Workload Merge::finish() {
  for (auto& [queryid, merging] : statements_) {
    ask_flags_by_parameter(merging.statement);
    workload_.statements.push_back(std::move(merging.statement));
  }
  order(workload_.statements);
  return std::move(workload_);
}

}  // namespace workload::advisor
