// Section: what each server says of its own health.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "advisor/report/amounts.hpp"
#include "advisor/report/sections/list.hpp"

namespace workload::advisor::report {
namespace {

using json = nlohmann::ordered_json;

bool ends_with(const std::string& key, const std::string& end) {
  return key.size() > end.size() && key.compare(key.size() - end.size(), end.size(), end) == 0;
}

// Keys carry their unit at the end: replay_lag_ms, apply_bytes.
std::string fact(const std::string& key, const json& value) {
  auto name = key;
  std::replace(name.begin(), name.end(), '_', ' ');
  if (value.is_number() && ends_with(key, "_ms"))
    return fmt::format("{} {}", name.substr(0, name.size() - 3), duration(value.get<double>()));
  if (value.is_number() && ends_with(key, "_bytes"))
    return fmt::format("{} {}", name.substr(0, name.size() - 6), size(value.get<std::int64_t>()));
  if (value.is_number()) return fmt::format("{} {}", name, count(value.get<double>()));
  // Most truths are bad news and worth a word only when they hold; a lost connection is one when it does not.
  if (value.is_boolean()) return value.get<bool>() ? name : key == "connected" ? "not connected" : "";
  if (value.is_string() && !ends_with(key, "_lsn")) return fmt::format("{} {}", name, value.get<std::string>());
  return "";
}

std::string reasons(const json& health) {
  std::string all;
  for (const auto& reason : health.value("reasons", json::array()))
    if (reason.is_string()) all += (all.empty() ? "" : ", ") + reason.get<std::string>();
  return all;
}

}  // namespace

Section replicas(const Report& report) {
  Section section{"Health", {}};
  Facts facts;
  for (const auto& node : report.workload.nodes) {
    auto health = json::parse(node.health, nullptr, false);
    if (!health.is_object()) continue;
    std::string text;
    auto ready = health.value("ready", json());
    if (ready.is_boolean()) text = ready.get<bool>() ? "ready" : "not ready";
    if (auto why = reasons(health); !why.empty()) text += fmt::format(" ({})", why);
    for (const auto& [key, value] : health.items()) {
      if (key == "ready" || key == "reasons" || key == "role" || value.is_null()) continue;
      if (auto more = fact(key, value); !more.empty()) text += (text.empty() ? "" : ", ") + more;
    }
    facts.rows.push_back({node.name, text});
  }
  if (!facts.rows.empty()) section.blocks.push_back(std::move(facts));
  return section;
}

}  // namespace workload::advisor::report
