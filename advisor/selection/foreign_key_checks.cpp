#include "advisor/selection/foreign_key_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace workload::advisor {
namespace {

using Columns = std::set<std::string>;

bool refers_by(const ForeignKey& key, const std::string& column) {
  return std::find(key.columns.begin(), key.columns.end(), column) != key.columns.end();
}

bool holds_what_refers(const IndexDefinition& index, const ForeignKey& key) {
  auto predicate = without_parentheses(index.predicate);
  return predicate.empty() || std::any_of(key.columns.begin(), key.columns.end(), [&](const std::string& column) {
           return predicate == quoted(column) + " IS NOT NULL";
         });
}

// The referring columns that it begins with, where a check finds its rows by them.
Columns first_columns(const IndexDefinition& index, const ForeignKey& key) {
  Columns found;
  if (index.table != key.table || (index.method != "btree" && index.method != "hash") || !holds_what_refers(index, key))
    return found;
  for (const auto& one : index.keys) {
    if (one.expression || !one.collation.empty() || !refers_by(key, one.name)) break;
    found.insert(one.name);
  }
  return found;
}

bool finds_by(const IndexDefinition& index, const ForeignKey& key, const Columns& columns) {
  auto first = first_columns(index, key);
  return index.method == "btree" && std::includes(first.begin(), first.end(), columns.begin(), columns.end());
}

bool finds_at_most_one(const ExistingIndex& index, const ForeignKey& key) {
  return index.unique && first_columns(index.definition, key).size() == index.definition.keys.size();
}

}  // namespace

bool serves_checks(const IndexDefinition& index, const ForeignKey& key) {
  return finds_by(index, key, Columns(key.columns.begin(), key.columns.end()));
}

const ForeignKey* left_unserved(const Catalog& catalog, const std::vector<const ExistingIndex*>& gone,
                                const std::vector<IndexDefinition>& recommended) {
  auto goes = [&](const ExistingIndex& index) {
    return std::any_of(gone.begin(), gone.end(), [&](const auto* one) { return one->name == index.name; });
  };
  for (const auto& key : catalog.foreign_keys)
    for (const auto* index : gone) {
      auto columns = first_columns(index->definition, key);
      if (columns.empty() || !index->valid) continue;
      bool served = std::any_of(recommended.begin(), recommended.end(),
                                [&](const IndexDefinition& definition) { return finds_by(definition, key, columns); });
      served = served || std::any_of(catalog.indexes.begin(), catalog.indexes.end(), [&](const ExistingIndex& other) {
                 return other.valid && !goes(other) &&
                        (finds_by(other.definition, key, columns) || finds_at_most_one(other, key));
               });
      if (!served) return &key;
    }
  return nullptr;
}

std::string serves_checks_of(const ForeignKey& key) {
  return fmt::format("it serves the checks of foreign key {}, which a deletion from {} makes", key.name,
                     key.referenced);
}

}  // namespace workload::advisor
