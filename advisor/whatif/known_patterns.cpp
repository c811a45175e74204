#include "advisor/whatif/known_patterns.hpp"

#include <algorithm>
#include <cctype>

#include "advisor/whatif/beginning.hpp"

namespace workload::advisor {
namespace {

bool is_regex(const std::string& op) { return op == "~" || op == "~*"; }

// Each character for itself, whatever it means in a pattern.
std::string escaped(const std::string& letters, bool regex) {
  std::string text;
  for (char c : letters) {
    bool special = regex ? std::ispunct(static_cast<unsigned char>(c)) != 0 : c == '%' || c == '_' || c == '\\';
    if (special) text += '\\';
    text += c;
  }
  return text;
}

std::string pattern_like(const PatternSeen& seen, const std::string& beginning) {
  bool regex = is_regex(seen.op);
  auto letters = [](int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), 'x'); };
  auto first = beginning.empty() ? letters(seen.prefix) : escaped(beginning, regex);
  std::string pattern;
  if (seen.prefix > 0) pattern = (regex ? "^" : "") + first + (regex ? "" : "%");
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

// An expression was captured under the first column in it.
bool is_about(const PatternSeen& seen, const Predicate& predicate) {
  if (seen.table != predicate.table || seen.op != predicate.op) return false;
  return predicate.column.empty() ? predicate.expression.find(seen.column) != std::string::npos
                                  : seen.column == predicate.column;
}

LetterCase letter_case(const PatternSeen& seen, const Predicate& predicate) {
  if (predicate.expression.starts_with("upper(")) return LetterCase::upper;
  bool ignored = seen.op.ends_with("*") || predicate.expression.starts_with("lower(");
  return ignored ? LetterCase::lower : LetterCase::as_is;
}

std::string beginning_like(const PatternSeen& seen, const Predicate& predicate,
                           const std::vector<Parameter>& parameters) {
  if (seen.prefix <= 0) return "";
  for (const auto& parameter : parameters)
    if (parameter.number == predicate.parameter && parameter.table == predicate.table && parameter.op == predicate.op &&
        parameter.column == seen.column)
      return beginning_of_the_middle(parameter, seen.prefix, std::min(seen.prefix, seen.run),
                                     letter_case(seen, predicate));
  return "";
}

}  // namespace

std::string with_pattern(const std::string& query, const Predicate& predicate, const PatternSeen& seen,
                         const std::string& beginning) {
  auto parameter = "$" + std::to_string(predicate.parameter);
  auto place = only_place(query, parameter);
  if (place == std::string::npos) return query;
  auto text = query;
  // The planner takes the first; the parameter stays, since the server asks of which type each number is.
  return text.replace(place, parameter.size(),
                      "coalesce(" + literal(pattern_like(seen, beginning)) + ", " + parameter + ")");
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
    if (match == seen->second.end()) continue;
    auto beginning = beginning_like(*match, predicate, planner_.parameters(query));
    known->second = with_pattern(known->second, predicate, *match, beginning);
  }
  planner_.stands_for(known->second, query);
  return known->second;
}

}  // namespace workload::advisor
