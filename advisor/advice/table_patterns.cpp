#include "advisor/advice/table_patterns.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace workload::advisor {
namespace {

bool fits(std::string_view text, std::string_view pattern) {
  if (pattern.empty()) return text.empty();
  if (pattern.front() == '*') return fits(text, pattern.substr(1)) || (!text.empty() && fits(text.substr(1), pattern));
  return !text.empty() && text.front() == pattern.front() && fits(text.substr(1), pattern.substr(1));
}

}  // namespace

bool matches(const std::string& table, const std::vector<std::string>& patterns) {
  auto name = std::string_view(table).substr(table.find('.') + 1);
  return patterns.empty() || std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
           return fits(pattern.find('.') == std::string::npos ? name : std::string_view(table), pattern);
         });
}

bool of_the_system(const std::string& table) {
  constexpr std::array<std::string_view, 4> schemas = {"pg_catalog.", "information_schema.", "pg_toast.", "workload."};
  return std::any_of(schemas.begin(), schemas.end(),
                     [&](std::string_view schema) { return table.starts_with(schema); });
}

}  // namespace workload::advisor
