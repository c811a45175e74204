#include "advisor/whatif/known_patterns.hpp"

#include <algorithm>
#include <cctype>

namespace workload::advisor {
namespace {

bool is_regex(const std::string& op) { return op == "~" || op == "~*"; }

std::string pattern_like(const PatternSeen& seen) {
  bool regex = is_regex(seen.op);
  auto letters = [](int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), 'x'); };
  std::string pattern;
  if (seen.prefix > 0) pattern = (regex ? "^" : "") + letters(seen.prefix) + (regex ? "" : "%");
  if (seen.run > seen.prefix)
    pattern +=
        (regex ? (pattern.empty() ? "" : ".*") : (pattern.empty() ? "%" : "")) + letters(seen.run) + (regex ? "" : "%");
  return pattern.empty() ? (regex ? ".*" : "%_%") : pattern;
}

// Where the parameter stands, outside of strings, names and comments; npos where it stands more than once.
std::size_t only_place(const std::string& query, const std::string& parameter) {
  auto found = std::string::npos;
  for (std::size_t i = 0; i < query.size(); i++) {
    char c = query[i];
    if (c == '\'' || c == '"') {
      i = std::min(query.find(c, i + 1), query.size());
    } else if (query.compare(i, 2, "--") == 0) {
      i = std::min(query.find('\n', i), query.size());
    } else if (query.compare(i, 2, "/*") == 0) {
      i = std::min(query.find("*/", i + 2), query.size());
    } else if (query.compare(i, parameter.size(), parameter) == 0 &&
               !std::isdigit(static_cast<unsigned char>(query.c_str()[i + parameter.size()]))) {
      if (found != std::string::npos) return std::string::npos;
      found = i;
    }
  }
  return found;
}

bool is_about(const PatternSeen& seen, const Predicate& predicate) {
  return seen.table == predicate.table && seen.op == predicate.op &&
         (seen.column == predicate.column || predicate.column.empty());
}

}  // namespace

std::string with_pattern(const std::string& query, const Predicate& predicate, const PatternSeen& seen) {
  auto parameter = "$" + std::to_string(predicate.parameter);
  auto place = only_place(query, parameter);
  if (place == std::string::npos) return query;
  auto text = query;
  // The planner takes the first; the parameter stays, since the server asks of which type each number is.
  return text.replace(place, parameter.size(), "coalesce('" + pattern_like(seen) + "', " + parameter + ")");
}

KnownPatterns::KnownPatterns(WhatIfPlanner& planner, const Workload& workload) : planner_(planner) {
  for (const auto& statement : workload.statements)
    if (!statement.patterns.empty()) seen_[statement.query] = statement.patterns;
}

const std::string& KnownPatterns::text(const std::string& query) {
  auto seen = seen_.find(query);
  if (seen == seen_.end()) return query;
  auto [known, added] = texts_.try_emplace(query, query);
  if (!added) return known->second;
  for (const auto& predicate : planner_.predicates(query)) {
    if (predicate.kind != Predicate::Kind::pattern || predicate.parameter == 0) continue;
    auto match = std::find_if(seen->second.begin(), seen->second.end(),
                              [&](const PatternSeen& one) { return is_about(one, predicate); });
    if (match != seen->second.end()) known->second = with_pattern(known->second, predicate, *match);
  }
  planner_.stands_for(known->second, query);
  return known->second;
}

}  // namespace workload::advisor
