#include "advisor/capture/from_server_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "advisor/capture/merge.hpp"
#include "advisor/capture/plannable.hpp"
#include "advisor/capture/times.hpp"
#include "advisor/capture/wait_events.hpp"
#include "core/filter.hpp"

namespace workload::advisor {
namespace {

using core::Part;

constexpr std::uint32_t first_of_users = 16384;  // FirstNormalObjectId: smaller OIDs are of the system's own objects

// Files have the OIDs of tables and no names, so what is left out is what certainly reads no table of the application.
bool of_the_workload(const FiledStatement& statement) {
  if (!plannable(statement.text) || our_own(statement.text)) return false;
  const auto& record = statement.record;
  auto tables = std::span(record.tables).first(static_cast<std::size_t>(std::max(record.tables_known, 0)));
  auto of_users = [](std::uint32_t table) { return table >= first_of_users; };
  if (!tables.empty()) return std::any_of(tables.begin(), tables.end(), of_users);
  return !mentions_our_schema(statement.text);
}

StatementRow statement_row(const FiledStatement& statement) {
  const auto& counts = statement.record.counts;
  StatementRow row;
  row.queryid = std::to_string(statement.record.key.queryid);
  row.query = statement.text;
  row.calls = counts.calls;
  row.total = counts.total_ms;
  row.worst = counts.max_ms;
  row.p50 = core::percentile(counts, 0.50);
  row.p95 = core::percentile(counts, 0.95);
  row.p99 = core::percentile(counts, 0.99);
  row.rows = counts.rows;
  row.blocks_hit = counts.blocks_hit;
  row.blocks_read = counts.blocks_read;
  row.wal_bytes = counts.wal_bytes;
  return row;
}

// Without the counts: as if what was captured was all that ran.
std::vector<FiledStatement> statements_of_captures(const ServerFiles& files) {
  using Key = std::tuple<std::int64_t, std::uint32_t, std::uint32_t, bool>;
  std::map<Key, FiledStatement> found;
  files.for_each_capture([&](const FiledCapture& capture) {
    const auto& header = capture.header;
    if (header.queryid == 0) return;
    auto& statement = found[{header.queryid, header.database, header.role, header.nested}];
    if (statement.text.empty()) statement.text = capture.part(Part::text);
    auto& record = statement.record;
    record.key = {header.queryid, header.database, header.role, header.nested};
    record.tables_known = -1;
    auto& counts = record.counts;
    counts.min_ms = counts.calls ? std::min(counts.min_ms, header.duration_ms) : header.duration_ms;
    counts.first_seen = counts.calls ? std::min(counts.first_seen, header.captured_at) : header.captured_at;
    counts.max_ms = std::max(counts.max_ms, header.duration_ms);
    counts.last_seen = std::max(counts.last_seen, header.captured_at);
    counts.calls++;
    counts.total_ms += header.duration_ms;
    counts.rows += header.rows;
    counts.blocks_hit += header.blocks_hit;
    counts.blocks_read += header.blocks_read;
    counts.temp_blocks_written += header.temp_blocks_written;
    counts.wal_bytes += header.wal_bytes;
    counts.latency.add(header.duration_ms);
  });
  std::vector<FiledStatement> statements;
  for (auto& [key, statement] : found) statements.push_back(std::move(statement));
  return statements;
}

// A server's directory, with the statements that its workload is of.
struct Directory {
  ServerFiles files;
  std::vector<FiledStatement> statements;  // by queryid and role
};

Directory opened(const std::string& path, const Warn& warn) {
  Directory directory{ServerFiles(path), {}};
  warn_of_passed_over(directory.files, warn);
  directory.statements =
      directory.files.has_statements() ? directory.files.statements() : statements_of_captures(directory.files);
  std::stable_sort(directory.statements.begin(), directory.statements.end(), [](const auto& a, const auto& b) {
    auto order = [](const core::StatementKey& key) { return std::tuple(key.queryid, key.role, key.nested); };
    return order(a.record.key) < order(b.record.key);
  });
  return directory;
}

void check_belong_together(const std::vector<Directory>& directories, const Directory& next) {
  for (const auto& before : directories) {
    auto one = before.files.owner(), other = next.files.owner();
    if (one.system_identifier != other.system_identifier)
      throw Problem{
          "the servers given are not copies of each other",
          fmt::format("The system identifier in \"{}\" is {}, that in \"{}\" is {}.", before.files.directory(),
                      one.system_identifier, next.files.directory(), other.system_identifier),
          "Give the directories of one primary and its physical replicas."};
    if (one.node == other.node)
      throw Problem{"the same server was given twice",
                    fmt::format("The files in \"{}\" and in \"{}\" are of one server.", before.files.directory(),
                                next.files.directory()),
                    "Give each server once, or its statements would count double."};
  }
}

std::string shortened(const std::string& query) {
  std::string text;
  for (char c : query.substr(0, 60)) text += c == '\n' || c == '\t' ? ' ' : c;
  while (!text.empty() && (text.back() & 0x80)) text.pop_back();  // perhaps half a character
  return query.size() > 60 ? text + "..." : text;
}

// The one that was asked for, or the only one that statements of an application ran in.
std::uint32_t database_of(const std::vector<Directory>& directories, const std::string& asked) {
  struct Facts {
    std::size_t statements = 0;
    const FiledStatement* costliest = nullptr;
  };
  std::map<std::uint32_t, Facts> databases;
  for (const auto& directory : directories)
    for (const auto& statement : directory.statements) {
      if (!of_the_workload(statement)) continue;
      auto& facts = databases[statement.record.key.database];
      facts.statements++;
      if (!facts.costliest || statement.record.counts.total_ms > facts.costliest->record.counts.total_ms)
        facts.costliest = &statement;
    }
  std::string list;
  for (const auto& [oid, facts] : databases)
    list += fmt::format("{}{} has {}, the costliest is \"{}\"", list.empty() ? "" : "; ", oid, facts.statements,
                        shortened(facts.costliest->text));
  if (databases.empty())
    throw Problem{"the files have no statements",
                  "No statement of an application is among what was counted and captured.",
                  "Give the directory of a server on which the workload ran."};
  if (asked.empty()) {
    if (databases.size() == 1) return databases.begin()->first;
    throw Problem{"the files have statements of several databases", fmt::format("Statements by OID: {}.", list),
                  "Name one with --database; its OID is in pg_database, and the name of its directory under base."};
  }
  auto oid = core::whole_number(asked);
  if (!oid || *oid < 1 || *oid > 0xffffffff)
    throw Problem{fmt::format("invalid value for --database: \"{}\"", asked),
                  "The files of a server know its databases by their OIDs.",
                  "Give the OID: it is in pg_database, and the name of the database's directory under base."};
  if (!databases.contains(static_cast<std::uint32_t>(*oid)))
    throw Problem{fmt::format("the files have no statements of database {}", *oid),
                  fmt::format("Statements by OID: {}.", list), "Give one of these with --database."};
  return static_cast<std::uint32_t>(*oid);
}

// The execution that shows most of a statement, as from_server.cpp chooses it.
struct Best {
  std::tuple<int, bool, bool, double, std::int64_t> order;  // the least is the best
  Capture capture;
};

void add_captures(Merge& merge, const ServerFiles& files, std::uint32_t database, Node& node) {
  std::map<std::int64_t, Best> best;
  auto major = static_cast<int>(files.owner().postgres_major);
  files.for_each_capture([&](const FiledCapture& capture) {
    const auto& header = capture.header;
    node.captures_kept++;
    if (header.database != database || header.queryid == 0 || header.level == core::Level::none) return;
    std::string level = core::name(header.level);
    auto order = std::tuple(rank(level), header.status != core::Status::ok,
                            !bound_by_plan(header.waits, major).value_or(true), -header.duration_ms, header.id);
    auto found = best.find(header.queryid);
    if (found != best.end() && !(order < found->second.order)) return;
    auto plan = capture.part(Part::plan);
    // A skeleton, left by a statement that was interrupted early, is no plan that can be shown.
    if (plan.empty() || plan.ends_with(", \"Skeleton\": true}]")) return;
    best[header.queryid] = {order, {utc(header.captured_at), level, header.duration_ms, plan}};
  });
  for (const auto& [queryid, chosen] : best) merge.add_capture(std::to_string(queryid), chosen.capture);
}

void add_directory(Merge& merge, const Directory& directory, std::uint32_t database, const std::string& name) {
  const auto& files = directory.files;
  Node node;
  node.name = name;
  node.in_recovery = files.in_recovery();
  node.server_version = std::to_string(files.owner().postgres_major);
  node.statements_lost = files.state().statements_lost;
  core::Timestamp first = 0, last = 0;
  for (const auto& statement : directory.statements) {
    const auto& counts = statement.record.counts;
    first = first ? std::min(first, counts.first_seen) : counts.first_seen;
    last = last ? std::max(last, counts.last_seen) : counts.last_seen;
    if (statement.record.key.database != database) continue;
    if (statement.text.empty())
      node.statements_hidden++;
    else if (of_the_workload(statement))
      merge.add_statement(statement_row(statement), node.name);
  }
  merge.settle_percentiles();
  add_captures(merge, files, database, node);
  if (files.has_statements() && core::valid_timestamp(files.state().counting_since))
    first = files.state().counting_since;
  node.since = utc(first);
  // Until a statement ran last: how long the server went on without any is not in the files.
  double seconds =
      std::max(0.0, static_cast<double>(last) - static_cast<double>(first)) / core::microseconds_per_second;
  merge.add_node(node, "", seconds);
}

}  // namespace

void warn_of_passed_over(const ServerFiles& files, const Warn& warn) {
  const auto& passed = files.passed_over();
  std::string what;
  auto add = [&](std::int64_t count, const std::string& text) {
    if (count > 0) what += (what.empty() ? "" : "; ") + text;
  };
  add(passed.damaged_places, fmt::format("places that are damaged or of another server: {}, of {} bytes together",
                                         passed.damaged_places, passed.damaged_bytes));
  add(passed.foreign_files, fmt::format("files of another server: {}", passed.foreign_files));
  add(passed.files_of_other_versions,
      fmt::format("files of another version of the extension or of PostgreSQL: {}", passed.files_of_other_versions));
  add(passed.unknown_captures, fmt::format("captures of an unknown kind: {}", passed.unknown_captures));
  if (!what.empty())
    warn({fmt::format("not all captures in \"{}\" could be read", files.directory()),
          fmt::format("Passed over: {}.", what), "What is whole was read."});
  if (!files.has_statements())
    warn({fmt::format("the counted statements in \"{}\" could not be read", files.directory()),
          fmt::format("The file \"statements\" is not used: {}.", files.passed_over().statements),
          "Only captures are known: how often statements ran, and what the fast ones took, is missing."});
  else if (passed.unknown_statements > 0)
    warn({fmt::format("not all counted statements in \"{}\" could be read", files.directory()),
          fmt::format("Passed over, since their numbers cannot be: {}.", passed.unknown_statements),
          "What is whole was read."});
}

Workload FromServerFiles::read() {
  std::vector<Directory> directories;
  for (const auto& path : directories_) {
    auto next = opened(path, warn_);
    check_belong_together(directories, next);
    directories.push_back(std::move(next));
  }
  auto database = database_of(directories, database_);
  Merge merge;
  int primaries = 0, replicas = 0;
  for (const auto& directory : directories) {
    bool in_recovery = directory.files.in_recovery();
    add_directory(merge, directory, database, node_name(in_recovery, in_recovery ? ++replicas : ++primaries));
  }
  return merge.finish();
}

}  // namespace workload::advisor
