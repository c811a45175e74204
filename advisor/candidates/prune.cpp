// Which candidates need not be asked about: the table is small, the key too wide, or an index is there already.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "advisor/candidates/candidates.hpp"
#include "advisor/candidates/cover.hpp"

namespace workload::advisor {
namespace {

const Table* table_of(const Candidate& candidate, const Catalog& catalog) {
  auto found = std::find_if(catalog.tables.begin(), catalog.tables.end(),
                            [&](const Table& table) { return table.name == candidate.definition.table; });
  return found == catalog.tables.end() ? nullptr : &*found;
}

int key_bytes(const Candidate& candidate, const Table& table) {
  int bytes = 0;
  for (const auto& key : candidate.definition.keys)
    if (auto width = table.column_widths.find(key.name); width != table.column_widths.end()) bytes += width->second;
  return bytes;
}

// The equalities already find at most one row through a unique index.
bool finds_one_row(const ExistingIndex& index, const Candidate& candidate) {
  if (!index.unique || !index.definition.predicate.empty()) return false;
  const auto& wanted = candidate.definition.keys;
  auto equal = [&](const KeyColumn& key) {
    auto end = wanted.begin() + candidate.interchangeable;
    return !key.expression && std::any_of(wanted.begin(), end, [&](const KeyColumn& k) { return k.name == key.name; });
  };
  return std::all_of(index.definition.keys.begin(), index.definition.keys.end(), equal);
}

const ExistingIndex* that_covers(const Candidate& candidate, const Catalog& catalog,
                                 const std::set<std::string>& hidden) {
  for (const auto& index : catalog.indexes)
    if (index.valid && !hidden.contains(index.name) && covers(index.definition, candidate)) return &index;
  return nullptr;
}

const ExistingIndex* that_finds_one_row(const Candidate& candidate, const Catalog& catalog,
                                        const std::set<std::string>& hidden) {
  for (const auto& index : catalog.indexes)
    if (index.valid && !hidden.contains(index.name) && index.definition.table == candidate.definition.table &&
        finds_one_row(index, candidate))
      return &index;
  return nullptr;
}

// No index would be worth it, whatever is there. Empty: it might.
std::string objection(const Candidate& candidate, const Catalog& catalog, const Limits& limits) {
  const auto* table = table_of(candidate, catalog);
  if (table && table->rows > 0 && table->rows < limits.min_rows)
    return fmt::format("{} has only {:.0f} rows and is read as fast without it", table->name, table->rows);
  if (table && candidate.definition.method == "btree" && key_bytes(candidate, *table) > limits.max_key_bytes)
    return fmt::format("its keys are {} bytes wide on average; a b-tree refuses entries of more than 2,704 bytes",
                       key_bytes(candidate, *table));
  return "";
}

}  // namespace

Pruned prune(std::vector<Candidate> candidates, const Catalog& catalog, const std::vector<std::string>& hidden,
             const Limits& limits) {
  std::set<std::string> without(hidden.begin(), hidden.end());
  Pruned result;
  for (auto& candidate : candidates) {
    auto reject = [&](const std::string& reason) {
      result.rejected.push_back({create_sql(candidate.definition, true), reason});
    };
    if (auto reason = objection(candidate, catalog, limits); !reason.empty()) {
      reject(reason);
    } else if (const auto* index = that_covers(candidate, catalog, without)) {
      reject(fmt::format("{} already does this", index->name));
      if (!index->unique && !index->constraint) result.covered.push_back(std::move(candidate));
    } else if (const auto* one = that_finds_one_row(candidate, catalog, without)) {
      reject(fmt::format("{} already finds the one row that its equalities leave", one->name));
    } else {
      result.kept.push_back(std::move(candidate));
    }
  }
  return result;
}

}  // namespace workload::advisor
