#include "advisor/capture/from_log.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "advisor/capture/log_entries.hpp"
#include "advisor/capture/masked_text.hpp"
#include "advisor/capture/merge.hpp"
#include "advisor/capture/order.hpp"
#include "advisor/capture/plannable.hpp"
#include "advisor/model/index.hpp"
#include "core/redact.hpp"

namespace workload::advisor {
namespace {

using json = nlohmann::ordered_json;

constexpr auto set_up =
    "Set auto_explain.log_format = json and auto_explain.log_min_duration on the server, and let the workload run.";

// "duration: 12.345 ms  plan:" and the plan on the lines that follow. Nothing for any other message.
struct LoggedPlan {
  Milliseconds duration = 0;
  std::string_view plan;
};
std::optional<LoggedPlan> logged_plan(std::string_view message) {
  constexpr std::string_view begin = "duration: ", middle = " ms  plan:";
  if (!message.starts_with(begin)) return std::nullopt;
  message.remove_prefix(begin.size());
  LoggedPlan found;
  auto [end, error] = std::from_chars(message.data(), message.data() + message.size(), found.duration);
  if (error != std::errc()) return std::nullopt;
  message.remove_prefix(static_cast<std::size_t>(end - message.data()));
  if (!message.starts_with(middle)) return std::nullopt;
  message.remove_prefix(middle.size());
  while (!message.empty() && (message.front() == '\n' || message.front() == ' ')) message.remove_prefix(1);
  found.plan = message;
  return found;
}

std::string text(const json& object, const char* key) {
  auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

std::int64_t integer(const json& object, const char* key) {
  auto found = object.find(key);
  if (found == object.end() || !found->is_number()) return 0;
  auto number = found->get<double>();
  return number > -9e18 && number < 9e18 ? static_cast<std::int64_t>(number) : 0;
}

// Rows that a plan gave back, or wrote: a node that writes has none of its own without RETURNING, so those that came to
// it count. Without log_analyze they are as many as the planner expected.
std::int64_t rows_of(const json& node) {
  if (text(node, "Node Type") == "ModifyTable")
    if (auto children = node.find("Plans"); children != node.end() && children->is_array())
      for (const auto& child : *children)
        if (child.is_object() && text(child, "Parent Relationship") == "Outer") return rows_of(child);
  if (!node.contains("Actual Rows")) return integer(node, "Plan Rows");
  return integer(node, "Actual Rows") * std::max<std::int64_t>(integer(node, "Actual Loops"), 1);
}

void collect_tables(const json& node, std::set<std::string>* relations, std::set<std::string>* with_schema) {
  if (auto relation = text(node, "Relation Name"); !relation.empty()) {
    relations->insert(relation);
    with_schema->insert(
        text(node, "Schema").empty() ? "" : advisor::quoted(text(node, "Schema")) + "." + advisor::quoted(relation));
  }
  if (auto children = node.find("Plans"); children != node.end() && children->is_array())
    for (const auto& child : *children)
      if (child.is_object()) collect_tables(child, relations, with_schema);
}

// "2026-01-31 03:00:00.123 UTC" as seconds since any fixed day, of whatever zone it is.
std::optional<double> seconds_of(const std::string& time) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0;
  double second = 0;
  if (std::sscanf(time.c_str(), "%4d-%2d-%2d %2d:%2d:%lf", &year, &month, &day, &hour, &minute, &second) != 6)
    return std::nullopt;
  namespace chrono = std::chrono;
  auto date =
      chrono::year{year} / chrono::month{static_cast<unsigned>(month)} / chrono::day{static_cast<unsigned>(day)};
  if (!date.ok()) return std::nullopt;
  return static_cast<double>(chrono::sys_days(date).time_since_epoch().count()) * 86400 + hour * 3600 + minute * 60 +
         second;
}

std::string without_fraction(const std::string& time) {
  auto point = time.find('.');
  if (point == time.npos) return time;
  auto zone = time.find(' ', point);
  return time.substr(0, point) + (zone == time.npos ? "" : time.substr(zone));
}

// One statement while its plans come in.
struct Logged {
  Statement statement;
  std::set<std::string> queryids_of_lines;
};

class Logs {
 public:
  explicit Logs(const LogOptions& options) : options_(options) {}

  void add(const LogEntry& entry) {
    if (auto seconds = seconds_of(entry.time)) {
      if (!first_ || *seconds < *first_) first_ = seconds, since_ = entry.time;
      if (!last_ || *seconds > *last_) last_ = seconds;
    }
    auto logged = logged_plan(entry.message);
    if (!logged) return;
    plans++;
    if (!logged->plan.starts_with('{')) {
      not_json++;
      return;
    }
    auto plan = json::parse(logged->plan, nullptr, false);
    if (!plan.is_object() || !plan.contains("Plan") || !plan["Plan"].is_object()) {
      damaged++;
      return;
    }
    databases[entry.database]++;
    if (options_.database.empty() || entry.database == options_.database) add_plan(entry, logged->duration, plan);
  }

  Workload finish() {
    std::map<std::string, int> claims;  // of a queryid, by how many statements
    for (const auto& [key, logged] : statements_)
      for (const auto& queryid : logged.queryids_of_lines) claims[queryid]++;
    Workload workload;
    Node node;
    node.name = node_;
    node.since = without_fraction(since_);
    node.captures_kept = kept_;
    workload.nodes = {node};
    workload.seconds = first_ ? *last_ - *first_ : 0;
    for (auto& [key, logged] : statements_) {
      auto& statement = logged.statement;
      // The line of a statement that a function ran has the identifier of the one that called it.
      const auto& lines = logged.queryids_of_lines;
      if (statement.queryid.empty() && lines.size() == 1 && claims[*lines.begin()] == 1)
        statement.queryid = *lines.begin();
      workload.statements.push_back(std::move(statement));
    }
    order(workload.statements);
    return workload;
  }

  std::int64_t plans = 0, not_json = 0, damaged = 0;
  std::map<std::string, std::int64_t> databases;  // plans of each

 private:
  void add_plan(const LogEntry& entry, Milliseconds duration, json& plan) {
    auto query = masked_text(text(plan, "Query Text"));
    if (!plannable(query) || our_own(query)) return;
    std::set<std::string> relations, tables;
    collect_tables(plan["Plan"], &relations, &tables);
    bool of_catalogs = !relations.empty();
    for (const auto& relation : relations) of_catalogs = of_catalogs && relation.starts_with("pg_");
    if (of_catalogs || (relations.empty() && mentions_our_schema(query))) return;

    std::string queryid;
    if (auto found = plan.find("Query Identifier"); found != plan.end() && found->is_number_integer())
      queryid = found->dump();
    auto& logged = statements_[queryid.empty() ? query : "#" + queryid];
    auto& statement = logged.statement;
    if (statement.query.empty()) {
      statement.query = query;
      statement.queryid = queryid;
      statement.nodes = {{node_, 0, 0}};
    }
    if (statement.tables.empty() && !tables.contains("")) statement.tables.assign(tables.begin(), tables.end());
    if (!entry.queryid.empty()) logged.queryids_of_lines.insert(entry.queryid);
    const auto& top = plan["Plan"];
    statement.calls++;
    statement.total = statement.total.value_or(0) + duration;
    statement.worst = std::max(statement.worst.value_or(0), duration);
    statement.rows += rows_of(top);
    statement.blocks_hit += integer(top, "Shared Hit Blocks");
    statement.blocks_read += integer(top, "Shared Read Blocks");
    statement.wal_bytes += integer(top, "WAL Bytes");
    statement.nodes.front().calls++;
    statement.nodes.front().total += duration;
    kept_++;

    std::string level = top.contains("Actual Total Time") ? "full" : top.contains("Actual Rows") ? "rows" : "plan";
    auto& kept = statement.capture;
    if (kept && std::pair(rank(kept->level), -kept->duration) <= std::pair(rank(level), -duration)) return;
    for (const char* key : {"Query Text", "Query Parameters"}) plan.erase(key);
    auto written = json::array({plan}).dump(2, ' ', false, json::error_handler_t::replace);
    if (!options_.keep_literals) written.resize(core::redact_plan(written.data(), written.size()));
    kept = Capture{without_fraction(entry.time), level, duration, written};
  }

  static constexpr auto node_ = "log";
  const LogOptions& options_;
  std::map<std::string, Logged> statements_;  // by text, or by queryid where plans have it
  std::optional<double> first_, last_;
  std::string since_;
  std::int64_t kept_ = 0;
};

LogSummary read_file(const std::string& path, const std::string& log_line_prefix, Logs& logs) {
  auto failed = [&](const std::string& why) {
    return Problem{fmt::format("could not read file \"{}\"", path), fmt::format("{}.", why),
                   "Give --from-log the logs of a server: files for people, CSV or JSON."};
  };
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) throw failed("It is a directory");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw failed(std::strerror(errno));
  auto summary = read_log(file, path, log_line_prefix, [&](const LogEntry& entry) { logs.add(entry); });
  if (summary.entries == 0 && summary.damaged == 0)
    throw Problem{fmt::format("file \"{}\" has no log entries", path), "It is empty.",
                  "Give the log of a server on which the workload ran."};
  return summary;
}

std::string list_of(const std::map<std::string, std::int64_t>& databases) {
  std::string list;
  for (const auto& [name, plans] : databases)
    list += fmt::format("{}{} of {}", list.empty() ? "" : ", ", plans,
                        name.empty() ? "an unknown one" : "\"" + name + "\"");
  return list;
}

}  // namespace

Workload FromLog::read() {
  Logs logs(options_);
  LogSummary all;
  for (const auto& path : paths_) {
    auto summary = read_file(path, options_.log_line_prefix, logs);
    all.entries += summary.entries;
    all.damaged += summary.damaged;
    all.without_prefix += summary.without_prefix;
  }
  auto good = logs.plans - logs.not_json - logs.damaged;
  if (logs.plans == 0)
    throw Problem{"the log has no plans", fmt::format("Of {} entries none is one of auto_explain.", all.entries),
                  set_up};
  if (good == 0)
    throw Problem{"the log has no plans that can be read",
                  fmt::format("Of {} plans of auto_explain {} are not JSON, and {} are cut off.", logs.plans,
                              logs.not_json, logs.damaged),
                  set_up};
  if (options_.database.empty() && logs.databases.size() > 1)
    throw Problem{"the log has plans of several databases", fmt::format("Plans: {}.", list_of(logs.databases)),
                  "Name one with --database."};
  if (!options_.database.empty() && !logs.databases.contains(options_.database))
    throw Problem{fmt::format("the log has no plans of database \"{}\"", options_.database),
                  fmt::format("Plans: {}.", list_of(logs.databases)),
                  "Give one of these. In a log for people log_line_prefix must have %d, and be given with "
                  "--log-line-prefix."};
  if (logs.not_json + logs.damaged + all.damaged > 0)
    warn_({"not all of the log could be read",
           fmt::format("Passed over: plans that are not JSON: {}; plans that are cut off: {}; lines that are no entry: "
                       "{}.",
                       logs.not_json, logs.damaged, all.damaged),
           "What is whole was read."});
  if (all.without_prefix > 0)
    warn_({"not all lines of the log begin as they should",
           fmt::format("Of {} plans {} do not follow the prefix \"{}\".", logs.plans, all.without_prefix,
                       options_.log_line_prefix),
           "Give --log-line-prefix what log_line_prefix of that server says."});
  auto workload = logs.finish();
  if (workload.statements.empty())
    throw Problem{"the log has no plans of statements on tables",
                  "All plans in it are of other commands or of catalogs.", set_up};
  workload.database = logs.databases.size() == 1 ? logs.databases.begin()->first : options_.database;
  return workload;
}

}  // namespace workload::advisor
