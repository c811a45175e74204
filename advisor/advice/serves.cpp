#include "advisor/advice/serves.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace workload::advisor {
namespace {

using Kind = Predicate::Kind;

// The strongest first: a column that is compared and sorted by is there for the comparison.
constexpr std::array kinds = {Kind::equal, Kind::join, Kind::array,   Kind::order,      Kind::group,
                              Kind::range, Kind::null, Kind::pattern, Kind::expression, Kind::distance};

const Predicate* strongest(const std::string& table, const KeyColumn& key, const std::vector<Predicate>& predicates) {
  auto is_on = [&](const Predicate& predicate) {
    return key.expression ? predicate.expression == key.name : predicate.column == key.name;
  };
  for (auto kind : kinds)
    for (const auto& predicate : predicates)
      if (predicate.table == table && is_on(predicate) && predicate.kind == kind) return &predicate;
  return nullptr;
}

// A list under one heading: "ordered by created_at, id".
class Parts {
 public:
  void add(std::string_view heading, const std::string& column) {
    if (!text_.empty()) text_ += ", ";
    if (heading != last_ || heading.empty()) text_ += heading;
    text_ += column;
    last_ = heading;
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::string_view last_;
};

}  // namespace

std::string what_it_serves(const IndexDefinition& index, const std::vector<Predicate>& predicates) {
  Parts parts;
  for (const auto& key : index.keys) {
    const auto* predicate = strongest(index.table, key, predicates);
    if (!predicate)
      parts.add("with ", key.name);
    else if (predicate->kind == Kind::order)
      parts.add("ordered by ", key.name);
    else if (predicate->kind == Kind::group)
      parts.add("grouped by ", key.name);
    else if (predicate->kind == Kind::distance)
      parts.add("nearest by ", key.name);
    else if (predicate->kind == Kind::array)
      parts.add("", key.name + " in a list");
    else
      parts.add("", fmt::format("{} {}", key.name, predicate->op));
  }
  for (const auto& column : index.include) parts.add("with ", column);
  auto text = parts.text();
  if (!index.predicate.empty()) text += fmt::format(", only where {}", index.predicate);
  return text;
}

}  // namespace workload::advisor
