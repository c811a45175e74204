// One index for two statements. An equality does not care where in the key it stands, as long as it stands before what
// orders or bounds the scan: (bucket_id, project_id) serves "project_id = and bucket_id =" as well as "bucket_id =".
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "advisor/candidates/candidates.hpp"

namespace workload::advisor {
namespace {

// The keys of a candidate while they are matched against another's: those that may be taken in any order, and those
// that must follow in theirs.
struct Remaining {
  std::vector<std::size_t> free, fixed;  // positions of keys
};

Remaining remaining(const Candidate& candidate) {
  Remaining keys;
  for (std::size_t i = 0; i < candidate.definition.keys.size(); i++)
    (static_cast<int>(i) < candidate.interchangeable ? keys.free : keys.fixed).push_back(i);
  return keys;
}

// The keys of `wide` in an order that begins with a sequence which serves `narrow`; nothing when there is none.
std::optional<Candidate> in_order_for(const Candidate& wide, const Candidate& narrow) {
  auto rest = remaining(wide);
  auto result = wide;
  result.definition.keys.clear();
  auto take = [&](const KeyColumn& key) { result.definition.keys.push_back(key); };

  for (std::size_t i = 0; i < narrow.definition.keys.size(); i++) {
    const auto& key = narrow.definition.keys[i];
    auto found = std::find_if(rest.free.begin(), rest.free.end(), [&](std::size_t position) {
      const auto& one = wide.definition.keys[position];
      return one.name == key.name && one.expression == key.expression;
    });
    if (found != rest.free.end()) {
      // An equality reads either direction: take the one the other statement is sorted by.
      take(key);
      rest.free.erase(found);
    } else if (rest.free.empty() && !rest.fixed.empty() && wide.definition.keys[rest.fixed.front()] == key) {
      take(key);
      rest.fixed.erase(rest.fixed.begin());
    } else {
      return std::nullopt;
    }
  }
  for (auto position : rest.free) take(wide.definition.keys[position]);
  for (auto position : rest.fixed) take(wide.definition.keys[position]);
  // Only what both compare by equality may still change places.
  result.interchangeable = std::min(wide.interchangeable, narrow.interchangeable);
  return result;
}

// What both include, but for what is among the keys.
std::optional<Candidate> including(Candidate merged, const Candidate& a, const Candidate& b, const Catalog& catalog,
                                   const Limits& limits) {
  std::set<std::string> columns(a.definition.include.begin(), a.definition.include.end());
  columns.insert(b.definition.include.begin(), b.definition.include.end());
  for (const auto& key : merged.definition.keys)
    if (!key.expression) columns.erase(key.name);
  if (columns.size() > limits.max_include) return std::nullopt;

  auto table = std::find_if(catalog.tables.begin(), catalog.tables.end(),
                            [&](const Table& t) { return t.name == a.definition.table; });
  int bytes = 0;
  for (const auto& column : columns) {
    auto width = table->column_widths.find(column);
    bytes += width == table->column_widths.end() ? limits.max_include_bytes + 1 : width->second;
  }
  if (bytes > limits.max_include_bytes) return std::nullopt;
  merged.definition.include.assign(columns.begin(), columns.end());
  return merged;
}

bool alike(const Candidate& a, const Candidate& b) {
  return a.definition.predicate == b.definition.predicate && a.definition.method == "btree" &&
         b.definition.method == "btree";
}

}  // namespace

std::vector<Candidate> reordered(const std::vector<Candidate>& wide, const std::vector<Candidate>& narrow) {
  std::vector<Candidate> found;
  for (const auto& one : wide)
    for (const auto& other : narrow)
      if (other.definition.table == one.definition.table && alike(one, other) && other.definition.include.empty() &&
          other.definition.keys.size() <= one.definition.keys.size())
        if (auto candidate = in_order_for(one, other)) found.push_back(std::move(*candidate));
  keep_each_once(found);
  return found;
}

std::vector<Candidate> merged(const std::vector<Candidate>& candidates, const Catalog& catalog, const Limits& limits) {
  std::set<IndexDefinition> known;
  for (const auto& candidate : candidates) known.insert(candidate.definition);

  std::vector<Candidate> found;
  auto keep = [&](std::optional<Candidate> candidate) {
    if (candidate && known.insert(candidate->definition).second) found.push_back(std::move(*candidate));
  };
  std::map<std::string, std::vector<const Candidate*>> by_table;
  for (const auto& candidate : candidates) by_table[candidate.definition.table].push_back(&candidate);
  for (const auto& wide : candidates)
    for (const auto* narrow : by_table[wide.definition.table]) {
      if (&wide == narrow || !alike(wide, *narrow)) continue;
      if (narrow->definition.keys.size() > wide.definition.keys.size()) continue;
      auto one = in_order_for(wide, *narrow);
      keep(one && !narrow->definition.include.empty() ? including(*one, wide, *narrow, catalog, limits) : one);
    }
  return found;
}

}  // namespace workload::advisor
