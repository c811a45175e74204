// Lists in settings, such as "pg_dump, psql", read without making anything of them: they are looked at where nothing
// may be allocated.
#pragma once
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace workload::core {

// Calls `visit` with each item, without the blanks around it; empty ones are left out.
template <class Visit>
constexpr void for_each_item(std::string_view list, Visit&& visit) {
  while (!list.empty()) {
    std::size_t end = list.find(',');
    std::string_view item = end == list.npos ? list : std::string_view(list.data(), end);
    list.remove_prefix(end == list.npos ? list.size() : end + 1);
    while (!item.empty() && (item.front() == ' ' || item.front() == '\t')) item.remove_prefix(1);
    while (!item.empty() && (item.back() == ' ' || item.back() == '\t')) item.remove_suffix(1);
    if (!item.empty()) visit(item);
  }
}

constexpr bool lists(std::string_view list, std::string_view wanted) {
  bool found = false;
  for_each_item(list, [&](std::string_view item) { found = found || item == wanted; });
  return found;
}

inline std::optional<std::int64_t> whole_number(std::string_view item) {
  std::int64_t number = 0;
  auto [end, error] = std::from_chars(item.data(), item.data() + item.size(), number);
  if (error != std::errc() || end != item.data() + item.size()) return std::nullopt;
  return number;
}

inline bool lists(std::string_view list, std::int64_t wanted) {
  bool found = false;
  for_each_item(list, [&](std::string_view item) { found = found || whole_number(item) == wanted; });
  return found;
}

inline bool lists_numbers_only(std::string_view list) {
  bool all = true;
  for_each_item(list, [&](std::string_view item) { all = all && whole_number(item).has_value(); });
  return all;
}

}  // namespace workload::core
