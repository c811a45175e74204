#include "advisor/selection/redundant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "advisor/candidates/cover.hpp"

namespace workload::advisor {
namespace {

bool protected_from_dropping(const ExistingIndex& index) {
  return index.unique || index.primary || index.constraint || index.replica_identity || index.clustered;
}

std::int64_t scans(const ExistingIndex& index) {
  std::int64_t sum = 0;
  for (const auto& [node, count] : index.scans) sum += count;
  return sum;
}

// Which of two indexes that do the same stays.
bool stays_before(const ExistingIndex& a, const ExistingIndex& b) {
  bool a_must = protected_from_dropping(a), b_must = protected_from_dropping(b);
  if (a_must != b_must) return a_must;
  if (scans(a) != scans(b)) return scans(a) > scans(b);
  return a.name < b.name;
}

// As the planner simplifies it: "paid = false" is "NOT paid". Of one comparison.
std::optional<std::string> of_boolean(const std::string& left, const std::string& right) {
  if (right == "true") return left;
  if (right == "false") return "NOT " + left;
  return std::nullopt;
}

// "'open' = state" is "state = 'open'".
std::string either_way(const std::string& predicate) {
  auto text = without_parentheses(predicate);
  auto at = text.find(" = ");
  if (at == std::string::npos || text.find(" = ", at + 1) != std::string::npos ||
      text.find(" AND ") != std::string::npos || text.find(" OR ") != std::string::npos)
    return text;
  auto left = text.substr(0, at), right = text.substr(at + 3);
  if (auto simple = of_boolean(left, right)) return *simple;
  return std::min(left, right) + " = " + std::max(left, right);
}

bool same(const IndexDefinition& a, const IndexDefinition& b) {
  auto bare = [](IndexDefinition d) {
    d.predicate = either_way(d.predicate);
    std::sort(d.include.begin(), d.include.end());
    return d;
  };
  return bare(a) == bare(b);
}

// The same columns, whatever their directions and wherever their NULLs are.
bool same_columns(const IndexDefinition& a, const IndexDefinition& b) {
  auto ascending = [](IndexDefinition d) {
    for (auto& key : d.keys) key.descending = key.nulls_first = false;
    return d;
  };
  return a.method == "btree" && same(ascending(a), ascending(b));
}

// Each of them read in whichever direction. With an equality on the first, either index is read both ways. Backwards,
// NULLs that were last come first.
bool mirrored(const IndexDefinition& a, const IndexDefinition& b) {
  return same_columns(a, b) && std::equal(a.keys.begin(), a.keys.end(), b.keys.begin(), [](auto& one, auto& other) {
           return (one.descending == other.descending) == (one.nulls_first == other.nulls_first);
         });
}

// Where the server has not said how often it was read, nobody knows.
bool never_read(const ExistingIndex& index) { return !index.scans.empty() && scans(index) == 0; }

struct Pair {
  const ExistingIndex& index;  // may go
  const ExistingIndex& other;
  const Catalog& catalog;

  // Also where that is not known.
  bool may_be_null(const IndexDefinition& definition) const {
    auto table = std::find_if(catalog.tables.begin(), catalog.tables.end(),
                              [&](const Table& one) { return one.name == definition.table; });
    return std::any_of(definition.keys.begin(), definition.keys.end(), [&](const KeyColumn& key) {
      if (table == catalog.tables.end() || key.expression) return true;
      auto share = table->null_shares.find(key.name);
      return share == table->null_shares.end() || share->second > 0;
    });
  }
};
using Relation = std::string (*)(const Pair&);  // empty: none

std::string duplicate(const Pair& pair) {
  if (!same(pair.index.definition, pair.other.definition) || !stays_before(pair.other, pair.index)) return "";
  return fmt::format("it is the same as {}", pair.other.name);
}

std::string beginning(const Pair& pair) {
  bool shorter = pair.index.definition.keys.size() < pair.other.definition.keys.size() ||
                 pair.index.definition.include.size() < pair.other.definition.include.size();
  if (!shorter || !begins_with(pair.other.definition, pair.index.definition)) return "";
  return fmt::format("{} begins with the same columns", pair.other.name);
}

std::string mirror(const Pair& pair) {
  if (!mirrored(pair.index.definition, pair.other.definition) || !stays_before(pair.other, pair.index)) return "";
  return fmt::format("{} has the same columns and is read in both directions", pair.other.name);
}

std::string other_order(const Pair& pair) {
  if (!same_columns(pair.index.definition, pair.other.definition) || !stays_before(pair.other, pair.index)) return "";
  return fmt::format("{} has the same columns, sorted otherwise", pair.other.name);
}

bool compares_patterns(const KeyColumn& key) { return key.opclass.ends_with("_pattern_ops"); }

// Both find what is equal. Only the usual one gives the usual order, and only the other one finds what begins alike,
// whatever the collation.
std::string for_patterns(const Pair& pair) {
  auto usual = pair.index.definition;
  if (std::none_of(usual.keys.begin(), usual.keys.end(), compares_patterns)) return "";
  for (auto& key : usual.keys)
    if (compares_patterns(key)) key.opclass.clear();
  if (!same(usual, pair.other.definition)) return "";
  return fmt::format("{} has the same columns and finds what is equal, too", pair.other.name);
}

// Where it is never read, and another one that answers other operators on the same columns is there for them.
std::string other_class(const Pair& pair) {
  auto without_classes = [](IndexDefinition definition) {
    for (auto& key : definition.keys) key.opclass.clear();
    return definition;
  };
  const auto& index = pair.index.definition;
  bool inverted = index.method == "gin" || index.method == "gist";
  if (!inverted || !never_read(pair.index) || never_read(pair.other) ||
      !same(without_classes(index), without_classes(pair.other.definition)))
    return "";
  return fmt::format("{} has the same columns and answers what is asked of them", pair.other.name);
}

// Chosen: an index of half the room and less, in which the rows that have no value are not.
constexpr double mostly_filled = 0.5;

// Who compares by a column wants rows that have a value in it. Where few have one, the index of those alone does.
std::string of_filled_rows(const Pair& pair) {
  const auto &all = pair.index.definition, &filled = pair.other.definition;
  auto all_rows = filled;
  all_rows.predicate.clear();
  const auto& first = filled.keys.front();
  bool is_filled = !first.expression && (filled.predicate == quoted(first.name) + " IS NOT NULL" ||
                                         filled.predicate == "(" + quoted(first.name) + " IS NOT NULL)");
  if (!all.predicate.empty() || !is_filled || !begins_with(all_rows, all) ||
      static_cast<double>(pair.other.bytes) > static_cast<double>(pair.index.bytes) * mostly_filled)
    return "";
  return fmt::format("{} has the same columns, of the rows that have a value", pair.other.name);
}

// A partial index none of whose keys and no row is missing in one of all rows.
std::string absorbed(const Pair& pair) {
  auto all_rows = pair.index.definition;
  all_rows.predicate.clear();
  if (pair.index.definition.predicate.empty() || !begins_with(pair.other.definition, all_rows)) return "";
  return fmt::format("{} begins with the same columns and holds all rows", pair.other.name);
}

// All that a hash index does, a b-tree on the same column does with a page or two more.
std::string hash_beside_tree(const Pair& pair) {
  const auto &hash = pair.index.definition, &tree = pair.other.definition;
  if (hash.method != "hash" || tree.method != "btree" || hash.table != tree.table || !tree.predicate.empty() ||
      !same_column(hash.keys.front(), tree.keys.front()))
    return "";
  return fmt::format("{} finds the same rows", pair.other.name);
}

// Behind the columns of a unique index, others tell no more rows apart. Rows with NULLs are not told apart by it.
std::string behind_unique(const Pair& pair) {
  auto longer = pair.index.definition, unique = pair.other.definition;
  if (!pair.other.unique || longer.keys.size() <= unique.keys.size() || !unique.predicate.empty()) return "";
  for (auto* definition : {&longer, &unique}) definition->include.clear();
  longer.predicate.clear();
  if (!begins_with(longer, unique) || pair.may_be_null(unique)) return "";
  return fmt::format("{} finds at most one row with the columns that it begins with", pair.other.name);
}

constexpr std::array<Relation, 10> relations = {duplicate,      beginning,  hash_beside_tree, mirror,
                                                of_filled_rows, absorbed,   behind_unique,    other_order,
                                                for_patterns,   other_class};

std::string invalid(const ExistingIndex& index) {
  return index.valid ? "" : "it is not valid: no statement reads it, every write keeps it up";
}

// What asks for few rows by a column may be served by the condition of an index as by the first column of one.
bool asks_alike(const IndexDefinition& recommended, const IndexDefinition& existing) {
  if (recommended.table != existing.table || existing.method != "btree" || recommended.method != "btree") return false;
  return recommended.predicate.empty() ? existing.keys.front() == recommended.keys.front()
                                       : names_column(recommended.predicate, existing.keys.front().name);
}

// The referring columns of a foreign key: a deletion that comes once a year reads the whole table without it.
bool backs_a_foreign_key(const ExistingIndex& index, const Catalog& catalog) {
  return std::any_of(catalog.foreign_keys.begin(), catalog.foreign_keys.end(), [&](const ForeignKey& key) {
    return key.table == index.definition.table && !index.definition.keys.front().expression &&
           std::find(key.columns.begin(), key.columns.end(), index.definition.keys.front().name) != key.columns.end();
  });
}

}  // namespace

std::vector<const ExistingIndex*> droppable(const Catalog& catalog) {
  std::vector<const ExistingIndex*> found;
  for (const auto& index : catalog.indexes)
    if (!protected_from_dropping(index) && !index.definition.keys.empty()) found.push_back(&index);
  std::sort(found.begin(), found.end(), [](auto* a, auto* b) { return a->name < b->name; });
  return found;
}

std::vector<Redundant> redundant(const Catalog& catalog, const std::vector<IndexDefinition>& recommended) {
  auto droppable = advisor::droppable(catalog);
  std::vector<Redundant> found;
  auto known = [&](const ExistingIndex* index) {
    return std::any_of(found.begin(), found.end(), [&](const Redundant& r) { return r.index == index; });
  };
  for (const auto* index : droppable)
    if (auto reason = invalid(*index); !reason.empty()) found.push_back({index, reason, nullptr});

  for (auto relation : relations)
    for (const auto* index : droppable)
      for (const auto& other : catalog.indexes) {
        if (known(index) || &other == index || !other.valid) continue;
        auto reason = relation({*index, other, catalog});
        if (reason.empty()) continue;
        bool watched_only = relation == mirror || relation == other_order || relation == absorbed ||
                            relation == for_patterns || relation == other_class || relation == of_filled_rows;
        found.push_back({index, reason, &other, watched_only,
                         relation == beginning || relation == absorbed || relation == hash_beside_tree,
                         relation == duplicate});
        found.back().for_patterns = relation == for_patterns;
      }

  for (const auto* index : droppable)
    for (const auto& definition : recommended)
      if (!known(index) && begins_with(definition, index->definition))
        found.push_back({index,
                         fmt::format("the recommended index on {} begins with the same columns", key_list(definition)),
                         nullptr, false, true});
  for (const auto* index : droppable)
    for (const auto& definition : recommended)
      if (!known(index) && asks_alike(definition, index->definition))
        found.push_back(
            {index,
             fmt::format("what it was read for is served better by the recommended index on {}", key_list(definition)),
             nullptr, true});

  auto stands_in = [&](const ExistingIndex* index) {
    return std::any_of(found.begin(), found.end(), [&](const Redundant& r) { return r.instead == index; });
  };
  for (const auto* index : droppable)
    if (!known(index) && !stands_in(index) && never_read(*index) && !backs_a_foreign_key(*index, catalog)) {
      found.push_back({index, "no server has read it since its statistics were reset"});
      found.back().unread = true;
    }
  return found;
}

}  // namespace workload::advisor
