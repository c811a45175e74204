#include "advisor/capture/flags.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <set>

namespace workload::advisor {
namespace {

constexpr auto is_true = "IS TRUE", is_false = "IS FALSE";

// Columns that were asked for both.
std::set<std::string> asked_for_both(const Statement& statement) {
  std::set<std::string> true_ones, false_ones, both;
  auto note = [&](const std::string& column, const std::string& op) {
    if (op == is_true) true_ones.insert(column);
    if (op == is_false) false_ones.insert(column);
  };
  for (const auto& seen : statement.shares) {
    note(seen.column, seen.op);
    for (const auto& other : seen.also) note(other.column, other.op);
  }
  std::set_intersection(true_ones.begin(), true_ones.end(), false_ones.begin(), false_ones.end(),
                        std::inserter(both, both.end()));
  return both;
}

int next_parameter(const std::string& query) {
  static const std::regex parameter(R"(\$(\d{1,5}))");
  int most = 0;
  for (std::sregex_iterator at(query.begin(), query.end(), parameter), end; at != end; ++at)
    most = std::max(most, std::stoi((*at)[1]));
  return most + 1;
}

bool is_plain_name(const std::string& column) {
  return std::all_of(column.begin(), column.end(), [](unsigned char c) { return std::isalnum(c) || c == '_'; });
}

}  // namespace

void ask_flags_by_parameter(Statement& statement) {
  static const std::regex where(R"(\bwhere\b)", std::regex::icase);
  for (const auto& column : asked_for_both(statement)) {
    std::smatch found;
    if (!is_plain_name(column) || !std::regex_search(statement.query, found, where)) continue;
    auto begin = static_cast<std::size_t>(found.position());
    // An assignment before WHERE is no comparison.
    std::regex comparison("((?:\\b|\")" + column + "\"?\\s*=\\s*)(?:true|false)\\b", std::regex::icase);
    auto rest = statement.query.substr(begin);
    auto asked = fmt::format("$1$${}", next_parameter(statement.query));
    statement.query = statement.query.substr(0, begin) +
                      std::regex_replace(rest, comparison, asked, std::regex_constants::format_first_only);
  }
}

}  // namespace workload::advisor
