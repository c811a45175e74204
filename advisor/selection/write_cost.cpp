#include "advisor/selection/write_cost.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "advisor/selection/writes.hpp"

namespace workload::advisor {
namespace {

constexpr double cpu_operator_cost = 0.0025, cpu_index_tuple_cost = 0.005;  // defaults, costsize.c
constexpr double fan_out = 250;  // chosen: entries on a page of a b-tree with two narrow keys
// A page that an entry changes is written once, and once more in full to the log when it is the first change since a
// checkpoint (full_page_writes): two pages at seq_page_cost.
constexpr double cost_of_dirty_page = 2;
constexpr double page = 8192, filled = 0.9;  // BTREE_DEFAULT_FILLFACTOR
constexpr double entry_overhead = 16;        // tuple header and line pointer, and padding
constexpr double wal_overhead = 64;  // chosen: a record's and its block's header; 100 bytes were measured in all
constexpr double seconds_between_checkpoints = 300;     // default of checkpoint_timeout
constexpr double vacuum_scale = 0.2, vacuum_base = 50;  // defaults: autovacuum_vacuum_scale_factor, _threshold
constexpr double in_order = 0.95;                       // chosen: the correlation of a column that grows with the table
constexpr int unknown_width = 8;                        // chosen: of a column that nobody has analyzed

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

// A column stands in the keys, the leaves, an expression or the predicate.
bool depends_on(const IndexDefinition& index, const std::string& column) {
  auto is_key = [&](const KeyColumn& key) {
    return key.expression ? names_column(key.name, column) : key.name == column;
  };
  return std::any_of(index.keys.begin(), index.keys.end(), is_key) ||
         std::find(index.include.begin(), index.include.end(), column) != index.include.end() ||
         names_column(index.predicate, column);
}

bool touches(const Update& update, const IndexDefinition& index) {
  return std::any_of(update.columns.begin(), update.columns.end(),
                     [&](const std::string& column) { return depends_on(index, column); });
}

}  // namespace

WriteCosts::WriteCosts(const std::vector<Question>& questions, const Catalog& catalog, double seconds)
    : catalog_(catalog),
      checkpoints_(std::max(1.0, seconds / seconds_between_checkpoints)),
      writes_(writes(questions)) {}

double WriteCosts::updates_of(const std::string& table, const std::string& column) const {
  double rows = 0;
  if (auto written = writes_.find(table); written != writes_.end())
    for (const auto& update : written->second.updates)
      if (update.columns.contains(column)) rows += update.rows;
  return rows;
}

double WriteCosts::Target::entries_on_a_page() const { return std::max(1.0, page * filled / entry_bytes); }
double WriteCosts::Target::pages() const { return std::max(1.0, rows / entries_on_a_page()); }

WriteCosts::Target WriteCosts::target(const IndexDefinition& index, double share, const Table& table) const {
  Target target;
  target.rows = table.rows * share;
  target.entry_bytes = entry_overhead;
  target.effort = effort(index);
  auto width = [&](const std::string& column) {
    auto found = table.column_widths.find(column);
    return found == table.column_widths.end() ? unknown_width : found->second;
  };
  for (const auto& key : index.keys) target.entry_bytes += width(key.name);
  for (const auto& column : index.include) target.entry_bytes += width(column);
  if (index.keys.empty()) return target;
  auto order = table.correlations.find(index.keys.front().name);
  target.grows_at_its_end = order != table.correlations.end() && std::abs(order->second) >= in_order;
  return target;
}

// Entries that go anywhere meet other pages again and again until each is dirty, then those again; after the next
// checkpoint it begins anew.
double WriteCosts::pages_dirtied(const Target& target, double entries, bool at_its_end) const {
  double between = entries / checkpoints_;
  double pages = at_its_end ? between / target.entries_on_a_page() + std::min(between, 1.0)
                            : target.pages() * (1 - std::exp(-between / target.pages()));
  return std::min(entries, pages * checkpoints_);
}

void WriteCosts::add(WriteCost& cost, const Target& target, double entries, bool inserted) const {
  if (entries <= 0) return;
  double dirtied = pages_dirtied(target, entries, inserted && target.grows_at_its_end);
  cost.entries += entries;
  cost.units += (entries * cost_of_entry(target.rows) + dirtied * cost_of_dirty_page) * target.effort;
  cost.wal_bytes += (entries * (wal_overhead + target.entry_bytes) + dirtied * page * filled) * target.effort;
}

// An update that changes no indexed column and finds room on its page is "heap only": no index hears of it, and its old
// version goes without a vacuum. An index on a column that is updated ends both, for all indexes of the table. How many
// updates find room is taken from the table's counters; without any, all of them.
WriteCost WriteCosts::of(const IndexDefinition& index, double share, const Changes& changes) const {
  WriteCost cost;
  auto written = writes_.find(index.table);
  auto table = std::find_if(catalog_.tables.begin(), catalog_.tables.end(),
                            [&](const Table& t) { return t.name == index.table; });
  if (written == writes_.end() || table == catalog_.tables.end()) return cost;

  std::vector<const IndexDefinition*> others;
  for (const auto& existing : catalog_.indexes)
    if (existing.definition.table == index.table && existing.definition != index &&
        std::find(changes.gone.begin(), changes.gone.end(), &existing) == changes.gone.end())
      others.push_back(&existing.definition);
  for (const auto& created : changes.created)
    if (created.table == index.table && created != index) others.push_back(&created);
  double room = table->updates > 0 ? static_cast<double>(table->hot_updates) / static_cast<double>(table->updates) : 1;

  double updated = 0;
  for (const auto& update : written->second.updates) {
    bool never_hot = std::any_of(others.begin(), others.end(), [&](const auto* o) { return touches(update, *o); });
    double hot = never_hot ? 0 : update.rows * room;
    if (touches(update, index)) {
      updated += update.rows * share;
      cost.hot_lost += hot;
    } else {
      updated += (update.rows - hot) * share;
    }
  }
  auto own = target(index, share, *table);
  add(cost, own, written->second.inserted * share, true);
  add(cost, own, updated, false);
  double pages = own.pages() + static_cast<double>(table->bytes) / page;
  for (const auto* other : others) {
    auto its = target(*other, 1, *table);
    add(cost, its, cost.hot_lost, false);
    pages += its.pages();
  }
  // What is dead has to be removed by a vacuum, which reads the table and all its indexes once a share of the rows is.
  cost.units += cost.hot_lost * pages / (table->rows * vacuum_scale + vacuum_base);
  return cost;
}

WriteCost WriteCosts::of(const ExistingIndex& index, const Changes& changes) const {
  return index.share ? of(index.definition, *index.share, changes) : WriteCost{};
}

}  // namespace workload::advisor
