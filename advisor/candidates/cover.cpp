#include "advisor/candidates/cover.hpp"

#include <algorithm>
#include <set>

namespace workload::advisor {
namespace {

// The keys from `first` to the end of `shorter` agree, all read forwards or all read backwards.
bool same_order(const std::vector<KeyColumn>& longer, const std::vector<KeyColumn>& shorter, std::size_t first) {
  bool forwards = true, backwards = true;
  for (auto i = first; i < shorter.size(); i++) {
    if (!same_column(longer[i], shorter[i])) return false;
    bool same_direction = longer[i].descending == shorter[i].descending;
    bool same_nulls = longer[i].nulls_first == shorter[i].nulls_first;
    forwards = forwards && same_direction && same_nulls;
    backwards = backwards && !same_direction && !same_nulls;
  }
  return forwards || backwards;
}

bool comparable(const IndexDefinition& longer, const IndexDefinition& shorter) {
  return longer.table == shorter.table && longer.method == "btree" && shorter.method == "btree" &&
         longer.keys.size() >= shorter.keys.size() &&
         without_parentheses(longer.predicate) == without_parentheses(shorter.predicate);
}

bool holds_included(const IndexDefinition& longer, const IndexDefinition& shorter) {
  std::set<std::string> columns(longer.include.begin(), longer.include.end());
  for (const auto& key : longer.keys) columns.insert(key.name);
  return std::all_of(shorter.include.begin(), shorter.include.end(),
                     [&](const std::string& column) { return columns.contains(column); });
}

// What a scan of another kind of index can use: any column of GIN and BRIN, the first ones of GiST, the one of hash.
bool covers_other_kind(const IndexDefinition& existing, const IndexDefinition& wanted) {
  if (existing.table != wanted.table || existing.method != wanted.method ||
      without_parentheses(existing.predicate) != without_parentheses(wanted.predicate))
    return false;
  bool any_place = wanted.method == "gin" || wanted.method == "brin";
  for (std::size_t i = 0; i < wanted.keys.size(); i++) {
    bool there = i < existing.keys.size() && same_column(existing.keys[i], wanted.keys[i]);
    if (any_place)
      there = std::any_of(existing.keys.begin(), existing.keys.end(),
                          [&](const KeyColumn& key) { return same_column(key, wanted.keys[i]); });
    if (!there) return false;
  }
  return true;
}

}  // namespace

bool same_column(const KeyColumn& a, const KeyColumn& b) {
  return a.name == b.name && a.expression == b.expression && a.opclass == b.opclass && a.collation == b.collation;
}

bool begins_with(const IndexDefinition& longer, const IndexDefinition& shorter) {
  return comparable(longer, shorter) && same_order(longer.keys, shorter.keys, 0) && holds_included(longer, shorter);
}

bool covers(const IndexDefinition& existing, const Candidate& candidate) {
  const auto& wanted = candidate.definition;
  if (wanted.method != "btree") return covers_other_kind(existing, wanted);
  if (!comparable(existing, wanted) || !holds_included(existing, wanted)) return false;
  auto equalities = static_cast<std::size_t>(candidate.interchangeable);
  for (std::size_t i = 0; i < equalities; i++) {
    auto front = existing.keys.begin();
    if (std::none_of(front, front + candidate.interchangeable,
                     [&](const KeyColumn& key) { return same_column(key, wanted.keys[i]); }))
      return false;
  }
  return same_order(existing.keys, wanted.keys, equalities);
}

}  // namespace workload::advisor
