#include "advisor/capture/records.hpp"

#include <nlohmann/json.hpp>

#include "advisor/capture/encoding.hpp"
#include "advisor/capture/times.hpp"
#include "advisor/capture/wait_events.hpp"
#include "advisor/postgres/result.hpp"

namespace workload::advisor {
namespace {

using json = nlohmann::ordered_json;
using core::Part;

json known(const std::optional<double>& number) { return number ? json(*number) : json(nullptr); }
json known(const std::string& text) { return text.empty() ? json(nullptr) : json(text); }

// Readers of JSON round large numbers.
json identifier(std::int64_t number) { return std::to_string(number); }

json written(const FiledStatement& statement) {
  const auto& [key, counts] = std::pair(statement.record.key, statement.record.counts);
  json tables;
  if (statement.record.tables_known >= 0) {
    tables = json::array();
    for (int i = 0; i < statement.record.tables_known; i++) tables.push_back(statement.record.tables[i]);
  }
  return {{"record", "statement"},
          {"queryid", identifier(key.queryid)},
          {"database_oid", key.database},
          {"role_oid", key.role},
          {"nested", key.nested != 0},
          {"query", known(statement.text)},
          {"calls", counts.calls},
          {"failed", counts.failed},
          {"total_ms", counts.total_ms},
          {"min_ms", counts.min_ms},
          {"mean_ms", counts.total_ms / static_cast<double>(counts.calls)},
          {"max_ms", counts.max_ms},
          {"p50_ms", known(core::percentile(counts, 0.50))},
          {"p95_ms", known(core::percentile(counts, 0.95))},
          {"p99_ms", known(core::percentile(counts, 0.99))},
          {"rows", counts.rows},
          {"shared_blocks_hit", counts.blocks_hit},
          {"shared_blocks_read", counts.blocks_read},
          {"temp_blocks_written", counts.temp_blocks_written},
          {"wal_bytes", counts.wal_bytes},
          {"first_seen", iso_8601(counts.first_seen)},
          {"last_seen", iso_8601(counts.last_seen)},
          {"table_oids", tables}};
}

// Five characters of six bits each, the first lowest (MAKE_SQLSTATE).
json sqlstate(std::int32_t packed) {
  if (packed == 0) return nullptr;
  std::string code;
  for (int i = 0; i < 5; i++) code += static_cast<char>('0' + (packed >> (6 * i) & 0x3f));
  return code;
}

// JSON as it is, or as text when it is none, which a server never wrote.
json parsed(const std::string& text) {
  if (text.empty()) return nullptr;
  auto value = json::parse(text, nullptr, false);
  return value.is_discarded() ? json(text) : value;
}

json array(const std::string& literal) {
  if (literal.empty()) return nullptr;
  json elements = json::array();
  for (const auto& element : postgres::array_elements_with_nulls(literal))
    elements.push_back(element ? json(*element) : json(nullptr));
  return elements;
}

json written(const core::WaitProfile& waits, int postgres_major) {
  if (waits.samples == 0) return nullptr;
  json events = json::object();
  for (int i = 0; i < core::WaitProfile::room && waits.counts[i]; i++)
    events[event_name(waits.events[i], postgres_major)] = waits.counts[i];
  return {{"samples", waits.samples}, {"interval_ms", core::sample_interval_ms}, {"events", events}};
}

json written(const FiledCapture& capture, int postgres_major) {
  const auto& header = capture.header;
  auto bound = bound_by_plan(header.waits, postgres_major);
  return {{"record", "capture"},
          {"capture_id", header.id},
          {"captured_at", iso_8601(header.captured_at)},
          {"queryid", identifier(header.queryid)},
          {"planid", header.planid ? identifier(header.planid) : json(nullptr)},
          {"core_planid", header.core_planid ? identifier(header.core_planid) : json(nullptr)},
          {"database_oid", header.database},
          {"role_oid", header.role},
          {"application_name", known(as_utf8(header.application_name, header.encoding))},
          {"client_addr", known(std::string(header.client_addr))},
          {"status", core::name(header.status)},
          {"sqlstate", sqlstate(header.sqlstate)},
          {"reason", core::name(header.reason)},
          {"duration_ms", header.duration_ms},
          {"planning_ms", header.planning_ms < 0 ? json(nullptr) : json(header.planning_ms)},
          {"capture_ms", header.capture_ms},
          {"rows", header.rows},
          {"level", core::name(header.level)},
          {"shared_blocks_hit", header.blocks_hit},
          {"shared_blocks_read", header.blocks_read},
          {"temp_blocks_written", header.temp_blocks_written},
          {"wal_bytes", header.wal_bytes},
          {"in_recovery", header.in_recovery},
          {"nested", header.nested},
          {"generic_plan", header.generic_plan < 0 ? json(nullptr) : json(header.generic_plan == 1)},
          {"pid", header.pid},
          {"timeline", header.timeline},
          {"system_identifier", identifier(static_cast<std::int64_t>(header.system_identifier))},
          {"node", identifier(static_cast<std::int64_t>(header.node))},
          {"query", known(capture.part(Part::text))},
          {"parameter_types", array(capture.part(Part::parameter_types))},
          {"parameters", array(capture.part(Part::parameters))},
          {"plan", parsed(capture.part(Part::plan))},
          {"waits", written(header.waits, postgres_major)},
          {"plan_bound", bound ? json(*bound) : json(nullptr)},
          {"predicates", parsed(capture.part(Part::predicates))}};
}

std::string line(const json& record) { return record.dump(-1, ' ', false, json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string as_lines(const ServerFiles& files) {
  std::string lines;
  for (const auto& statement : files.statements()) lines += line(written(statement));
  int major = static_cast<int>(files.owner().postgres_major);
  files.for_each_capture([&](const FiledCapture& capture) { lines += line(written(capture, major)); });
  return lines;
}

}  // namespace workload::advisor
