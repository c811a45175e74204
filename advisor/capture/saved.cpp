#include "advisor/capture/saved.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

using json = nlohmann::ordered_json;

// 1: the first. A reader takes keys it does not know as absent; a change of a key's meaning needs the next number.
constexpr int format = 1;

json known(const std::optional<double>& number) { return number ? json(*number) : json(nullptr); }

json written(const Node& node) {
  return {{"name", node.name},
          {"in_recovery", node.in_recovery},
          {"server_version", node.server_version},
          {"since", node.since},
          {"captures_kept", node.captures_kept},
          {"captures_lost", node.captures_lost},
          {"statements_lost", node.statements_lost},
          {"statements_hidden", node.statements_hidden},
          {"health", node.health},
          {"standbys", node.standbys ? json(*node.standbys) : json(nullptr)}};
}

json written(const Statement& statement) {
  json nodes = json::array();
  for (const auto& share : statement.nodes)
    nodes.push_back({{"node", share.node}, {"calls", share.calls}, {"total_ms", share.total}});
  json patterns = json::array();
  for (const auto& seen : statement.patterns)
    patterns.push_back({{"table", seen.table},
                        {"column", seen.column},
                        {"operator", seen.op},
                        {"prefix", seen.prefix},
                        {"run", seen.run}});
  json shares = json::array();
  for (const auto& seen : statement.shares) {
    json also = json::array();
    for (const auto& one : seen.also) also.push_back({{"column", one.column}, {"operator", one.op}});
    shares.push_back({{"table", seen.table},
                      {"column", seen.column},
                      {"operator", seen.op},
                      {"also", also},
                      {"share", seen.share},
                      {"times", seen.times}});
  }
  json capture;
  if (const auto& c = statement.capture)
    capture = {{"captured_at", c->captured_at}, {"level", c->level}, {"duration_ms", c->duration}, {"plan", c->plan}};
  json kept = json::array();
  for (const auto& one : statement.kept) {
    json values = json::array();
    for (const auto& value : one.values) values.push_back(value ? json(*value) : json(nullptr));
    kept.push_back({{"values", values}, {"times", one.times}});
  }
  return {{"queryid", statement.queryid},
          {"name", statement.name},
          {"query", statement.query},
          {"tables", statement.tables},
          {"role", statement.role},
          {"calls", statement.calls},
          {"total_ms", known(statement.total)},
          {"worst_ms", known(statement.worst)},
          {"p50_ms", known(statement.p50)},
          {"p95_ms", known(statement.p95)},
          {"p99_ms", known(statement.p99)},
          {"rows", statement.rows},
          {"shared_blocks_hit", statement.blocks_hit},
          {"shared_blocks_read", statement.blocks_read},
          {"wal_bytes", statement.wal_bytes},
          {"captured_calls", statement.captured_calls},
          {"captured_ms", statement.captured_ms},
          {"waited_share", known(statement.waited)},
          {"waited_for", statement.waited_for},
          {"patterns", patterns},
          {"shares_seen", shares},
          {"generic_share", known(statement.generic)},
          {"kept_values", kept},
          {"nodes", nodes},
          {"capture", capture}};
}

// Absent and null leave the value as it is.
template <class Value>
void read(const json& object, const char* key, Value& value) {
  if (auto found = object.find(key); found != object.end() && !found->is_null()) found->get_to(value);
}

void read(const json& object, const char* key, std::optional<double>& value) {
  if (auto found = object.find(key); found != object.end() && !found->is_null()) value = found->get<double>();
}

Node node_of(const json& object) {
  Node node;
  object.at("name").get_to(node.name);
  read(object, "in_recovery", node.in_recovery);
  read(object, "server_version", node.server_version);
  read(object, "since", node.since);
  read(object, "captures_kept", node.captures_kept);
  read(object, "captures_lost", node.captures_lost);
  read(object, "statements_lost", node.statements_lost);
  read(object, "statements_hidden", node.statements_hidden);
  read(object, "health", node.health);
  if (auto standbys = object.find("standbys"); standbys != object.end() && !standbys->is_null())
    node.standbys = standbys->get<int>();
  return node;
}

Capture capture_of(const json& object) {
  Capture capture;
  read(object, "captured_at", capture.captured_at);
  read(object, "level", capture.level);
  read(object, "duration_ms", capture.duration);
  read(object, "plan", capture.plan);
  return capture;
}

Statement statement_of(const json& object) {
  Statement statement;
  object.at("query").get_to(statement.query);
  object.at("calls").get_to(statement.calls);
  read(object, "queryid", statement.queryid);
  read(object, "name", statement.name);
  read(object, "tables", statement.tables);
  read(object, "role", statement.role);
  read(object, "total_ms", statement.total);
  read(object, "worst_ms", statement.worst);
  read(object, "p50_ms", statement.p50);
  read(object, "p95_ms", statement.p95);
  read(object, "p99_ms", statement.p99);
  read(object, "rows", statement.rows);
  read(object, "shared_blocks_hit", statement.blocks_hit);
  read(object, "shared_blocks_read", statement.blocks_read);
  read(object, "wal_bytes", statement.wal_bytes);
  read(object, "captured_calls", statement.captured_calls);
  read(object, "captured_ms", statement.captured_ms);
  read(object, "waited_share", statement.waited);
  read(object, "waited_for", statement.waited_for);
  for (const auto& seen : object.value("patterns", json::array()))
    statement.patterns.push_back(
        {seen.at("table"), seen.at("column"), seen.at("operator"), seen.at("prefix"), seen.at("run")});
  for (const auto& seen : object.value("shares_seen", json::array())) {
    statement.shares.push_back(
        {seen.at("table"), seen.at("column"), seen.at("operator"), seen.at("share"), seen.at("times")});
    for (const auto& one : seen.value("also", json::array()))
      statement.shares.back().also.push_back({one.at("column"), one.at("operator")});
  }
  read(object, "generic_share", statement.generic);
  for (const auto& one : object.value("kept_values", json::array())) {
    KeptValues kept{{}, one.at("times")};
    for (const auto& value : one.at("values"))
      kept.values.push_back(value.is_null() ? std::nullopt : std::optional(value.get<std::string>()));
    statement.kept.push_back(std::move(kept));
  }
  for (const auto& share : object.value("nodes", json::array()))
    statement.nodes.push_back({share.at("node"), share.at("calls"), share.at("total_ms")});
  if (auto capture = object.find("capture"); capture != object.end() && capture->is_object())
    statement.capture = capture_of(*capture);
  return statement;
}

constexpr auto make_one =
    "Make one with \"workload-advisor save --output FILE\", or give a file of statements whose name ends in \".sql\".";

void check_format(const json& object, const std::string& file) {
  if (!object.is_object() || object.value("program", json()) != "workload-advisor" ||
      object.value("kind", json()) != "workload")
    throw Problem{
        fmt::format("file \"{}\" is not a saved workload", file),
        "It is JSON, but of something else: its keys \"program\" and \"kind\" are not those of a saved workload.",
        make_one};
  auto found = object.value("format", json());
  if (!found.is_number_integer() || found.get<long long>() < 1)
    throw Problem{fmt::format("file \"{}\" is not a saved workload", file),
                  "Its key \"format\" is not a number from 1.", make_one};
  if (found.get<long long>() > format)
    throw Problem{fmt::format("file \"{}\" was saved by a newer version", file),
                  fmt::format("Its format is {}; this program reads up to {}.", found.get<long long>(), format),
                  "Read it with the version that wrote it, or save the workload again with this one."};
}

}  // namespace

std::string saved(const Workload& workload) {
  json nodes = json::array(), statements = json::array();
  for (const auto& node : workload.nodes) nodes.push_back(written(node));
  for (const auto& statement : workload.statements) statements.push_back(written(statement));
  json object = {{"program", "workload-advisor"}, {"kind", "workload"},          {"format", format},
                 {"database", workload.database}, {"seconds", workload.seconds}, {"nodes", nodes},
                 {"statements", statements}};
  return object.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

// The library's exceptions end here; its messages name the byte, or the key and its type.
Workload parse_saved(std::string_view text, const std::string& file) {
  std::string place = "the file";
  try {
    auto object = json::parse(text);
    check_format(object, file);
    Workload workload;
    read(object, "database", workload.database);
    read(object, "seconds", workload.seconds);
    for (const auto& node : object.value("nodes", json::array())) {
      place = fmt::format("node {}", workload.nodes.size() + 1);
      workload.nodes.push_back(node_of(node));
    }
    place = "the file";
    for (const auto& statement : object.at("statements")) {
      place = fmt::format("statement {}", workload.statements.size() + 1);
      workload.statements.push_back(statement_of(statement));
    }
    return workload;
  } catch (const json::parse_error& error) {
    throw Problem{fmt::format("file \"{}\" is not a saved workload", file),
                  fmt::format("It is not JSON: the text stops making sense at byte {}.", error.byte), make_one};
  } catch (const json::exception& error) {
    std::string what = error.what();
    if (auto end = what.find("] "); end != std::string::npos) what = what.substr(end + 2);
    throw Problem{fmt::format("could not read the saved workload \"{}\"", file), fmt::format("In {}: {}.", place, what),
                  make_one};
  }
}

}  // namespace workload::advisor
