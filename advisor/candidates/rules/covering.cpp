// The leaves also hold the few narrow columns that the statement needs besides the keys, and the table is not visited.
// It pays only when nothing is missing, so it is proposed with all of them or not at all. For most of the rows it would
// be a smaller copy of the table, which is worth nothing but as long as it gives an order.
#include <algorithm>

#include "advisor/candidates/rules/list.hpp"

namespace workload::advisor::rules {
namespace {

// Nothing when the index already has all of them.
std::vector<std::string> missing(const IndexDefinition& index, const std::set<std::string>& columns) {
  std::vector<std::string> rest;
  for (const auto& column : columns)
    if (std::none_of(index.keys.begin(), index.keys.end(), [&](const KeyColumn& key) { return key.name == column; }))
      rest.push_back(column);
  return rest;
}

// Chosen: above this share of the rows, what is read is the table.
constexpr double most_rows = 0.5;

bool copies_the_table(const IndexDefinition& index, const Mention& mention) {
  if (mention.kept.value_or(0) <= most_rows) return false;
  return mention.order.empty() || index.keys.front().name != mention.order.front().name;
}

// A column nobody has analyzed may be of any width. One that holds prose will some day hold a text that does not fit
// into a page three times, and the row would not be taken.
bool narrow(const std::vector<std::string>& columns, const Table& table, const Limits& limits) {
  int bytes = 0;
  for (const auto& column : columns) {
    auto found = table.column_widths.find(column);
    if (found == table.column_widths.end()) return false;
    if (table.of_any_length.contains(column) && found->second > limits.max_any_length_bytes) return false;
    bytes += found->second;
  }
  return bytes <= limits.max_include_bytes;
}

}  // namespace

Candidates covering(const Candidates& bases, const Mention& mention, const Table& table, const Limits& limits) {
  Candidates found;
  for (const auto& base : bases) {
    if (base.definition.predicate.empty() && copies_the_table(base.definition, mention)) continue;
    auto rest = missing(base.definition, mention.columns);
    if (rest.empty() || rest.size() > limits.max_include || !narrow(rest, table, limits)) continue;
    found.push_back(base);
    found.back().definition.include = rest;
  }
  return found;
}

}  // namespace workload::advisor::rules
