#include "advisor/selection/write_cost.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "advisor/selection/writes.hpp"

namespace workload::advisor {
namespace {

constexpr double cpu_operator_cost = 0.0025, cpu_index_tuple_cost = 0.005;  // defaults, costsize.c
constexpr double fan_out = 250;  // chosen: entries on a page of a b-tree with two narrow keys

// One entry: the descent as btcostestimate() charges it, and the entry itself.
double cost_of_entry(double rows) {
  double height = rows > fan_out ? std::ceil(std::log(rows / fan_out) / std::log(fan_out)) : 0;
  double comparisons = rows > 1 ? std::ceil(std::log2(rows)) : 0;
  return comparisons * cpu_operator_cost + (height + 1) * 50 * cpu_operator_cost + cpu_index_tuple_cost;
}

// What keeping up one row costs in the index, compared with a b-tree. A GIN index of documents wrote three times the
// WAL of a b-tree for each row; a BRIN index only hears of a row whose value lies outside of what its range has.
double effort(const IndexDefinition& index) {
  if (index.method == "gin") return 3;
  if (index.method == "brin") return 0.05;  // chosen
  return 1;
}

bool names(const std::string& text, const std::string& column) {
  auto part_of_name = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80); };
  for (auto at = text.find(column); at != std::string::npos; at = text.find(column, at + 1)) {
    auto end = at + column.size();
    if ((at == 0 || !part_of_name(text[at - 1])) && (end == text.size() || !part_of_name(text[end]))) return true;
  }
  return false;
}

// A column stands in the keys, the leaves, an expression or the predicate.
bool depends_on(const IndexDefinition& index, const std::string& column) {
  auto is_key = [&](const KeyColumn& key) { return key.expression ? names(key.name, column) : key.name == column; };
  return std::any_of(index.keys.begin(), index.keys.end(), is_key) ||
         std::find(index.include.begin(), index.include.end(), column) != index.include.end() ||
         names(index.predicate, column);
}

bool touches(const Update& update, const IndexDefinition& index) {
  return std::any_of(update.columns.begin(), update.columns.end(),
                     [&](const std::string& column) { return depends_on(index, column); });
}

}  // namespace

WriteCosts::WriteCosts(const std::vector<Question>& questions, const Catalog& catalog)
    : catalog_(catalog), writes_(writes(questions)) {}

double WriteCosts::updates_of(const std::string& table, const std::string& column) const {
  double rows = 0;
  if (auto written = writes_.find(table); written != writes_.end())
    for (const auto& update : written->second.updates)
      if (update.columns.contains(column)) rows += update.rows;
  return rows;
}

// An update that changes no indexed column and finds room on its page is "heap only": no index hears of it. An index
// on a column that is updated ends that for all indexes of the table. How many updates find room is taken from the
// table's counters; without any, all of them.
WriteCost WriteCosts::of(const IndexDefinition& index, double share) const {
  WriteCost cost;
  auto written = writes_.find(index.table);
  auto table = std::find_if(catalog_.tables.begin(), catalog_.tables.end(),
                            [&](const Table& t) { return t.name == index.table; });
  if (written == writes_.end() || table == catalog_.tables.end()) return cost;

  std::vector<const IndexDefinition*> others;
  for (const auto& existing : catalog_.indexes)
    if (existing.definition.table == index.table && existing.definition != index)
      others.push_back(&existing.definition);
  double room = table->updates > 0 ? static_cast<double>(table->hot_updates) / static_cast<double>(table->updates) : 1;

  double own = written->second.inserted * share, of_others = 0;
  for (const auto& update : written->second.updates) {
    bool never_hot = std::any_of(others.begin(), others.end(), [&](const auto* o) { return touches(update, *o); });
    double hot = never_hot ? 0 : update.rows * room;
    if (touches(update, index)) {
      own += update.rows * share;
      of_others += hot * static_cast<double>(others.size());
      cost.hot_lost += hot;
    } else {
      own += (update.rows - hot) * share;
    }
  }
  cost.entries = own + of_others;
  cost.units = own * cost_of_entry(table->rows * share) * effort(index) + of_others * cost_of_entry(table->rows);
  return cost;
}

}  // namespace workload::advisor
