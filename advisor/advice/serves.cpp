#include "advisor/advice/serves.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace workload::advisor {
namespace {

using Kind = Predicate::Kind;

// The strongest first: a column that is compared and sorted by is there for the comparison.
constexpr std::array kinds = {Kind::equal, Kind::join, Kind::array,   Kind::order,      Kind::group,
                              Kind::range, Kind::null, Kind::pattern, Kind::expression, Kind::distance};

bool is_on(const Predicate& predicate, const std::string& table, const KeyColumn& key) {
  return predicate.table == table && (key.expression ? predicate.expression == key.name : predicate.column == key.name);
}

bool is_of_order(Kind kind) { return kind == Kind::order || kind == Kind::group; }

const Predicate* strongest(const std::string& table, const KeyColumn& key, const std::vector<Predicate>& predicates,
                           bool sorts) {
  for (auto kind : kinds)
    for (const auto& predicate : predicates)
      if (is_on(predicate, table, key) && predicate.kind == kind && (sorts || !is_of_order(kind))) return &predicate;
  return nullptr;
}

// Whether rows that a b-tree finds by this are in the order of its next key.
bool keeps_order(const Predicate* predicate) {
  if (!predicate) return false;
  auto kind = predicate->kind;
  return kind == Kind::equal || kind == Kind::join || is_of_order(kind) ||
         (kind == Kind::null && predicate->op == "IS NULL");
}

// Behind a column that rows are ordered by, another one is there for the order as well, if that goes on with it.
const Predicate* next_in_order(const std::string& table, const KeyColumn& key, const std::vector<Predicate>& predicates,
                               const Predicate& before) {
  for (const auto& predicate : predicates)
    if (is_on(predicate, table, key) && predicate.kind == Kind::order && predicate.occurrence == before.occurrence &&
        predicate.position > before.position)
      return &predicate;
  return nullptr;
}

// As the statement asks for it: "created_at DESC".
std::string in_direction(const KeyColumn& key, const Predicate& order) {
  auto text = key.name;
  if (!key.collation.empty()) text += " COLLATE " + key.collation;
  if (order.descending) text += " DESC";
  if (order.nulls_first != order.descending) text += order.nulls_first ? " NULLS FIRST" : " NULLS LAST";
  return text;
}

// As it is written.
std::string operator_in_words(const std::string& op) {
  static const std::map<std::string, std::string> words{
      {"~~", "LIKE"}, {"~~*", "ILIKE"}, {"!~~", "NOT LIKE"}, {"!~~*", "NOT ILIKE"}};
  auto found = words.find(op);
  return found == words.end() ? op : found->second;
}

// ">=", or with its other end ">= and <"
std::string range_in_words(const IndexDefinition& index, const KeyColumn& key, const Predicate& one,
                           const std::vector<Predicate>& predicates) {
  for (const auto& other : predicates)
    if (is_on(other, index.table, key) && other.kind == Kind::range && other.occurrence == one.occurrence &&
        other.either == one.either && other.arm == one.arm && other.op != one.op)
      return one.op + " and " + other.op;
  return one.op;
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
  const Predicate* order = nullptr;
  bool in_order = index.method == "btree";
  for (const auto& key : index.keys) {
    bool sorts = in_order && key.opclass.empty();
    const auto* predicate = order && sorts ? next_in_order(index.table, key, predicates, *order) : nullptr;
    if (!predicate) predicate = strongest(index.table, key, predicates, sorts);
    in_order = in_order && keeps_order(predicate);
    order = predicate && predicate->kind == Kind::order ? predicate : nullptr;
    if (!predicate)
      parts.add("with ", key.name);
    else if (predicate->kind == Kind::order)
      parts.add("ordered by ", in_direction(key, *predicate));
    else if (predicate->kind == Kind::group)
      parts.add("grouped by ", key.name);
    else if (predicate->kind == Kind::distance)
      parts.add("nearest by ", key.name);
    else if (predicate->kind == Kind::array)
      parts.add("", key.name + " in a list");
    else if (predicate->kind == Kind::range)
      parts.add("", fmt::format("{} {}", key.name, range_in_words(index, key, *predicate, predicates)));
    else
      parts.add("", fmt::format("{} {}", key.name, operator_in_words(predicate->op)));
  }
  for (const auto& column : index.include) parts.add("with ", column);
  auto text = parts.text();
  if (!index.predicate.empty()) text += fmt::format(", only where {}", index.predicate);
  return text;
}

}  // namespace workload::advisor
