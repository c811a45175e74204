// The size of an index from what ANALYZE keeps of its columns.
#include <cmath>

#include "core/btree_size.hpp"
#include "core/other_sizes.hpp"
#include "extension/whatif/index/measure.hpp"

namespace workload::server {

namespace {

struct ColumnFacts {
  bool known;
  double width, null_share;
  double distinct;  // among the rows; 0: unknown
};

double rows_of(Oid table) {
  double rows = -1;
  HeapTuple tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(table));
  if (!HeapTupleIsValid(tuple)) return rows;
  rows = reinterpret_cast<Form_pg_class>(GETSTRUCT(tuple))->reltuples;
  ReleaseSysCache(tuple);
  return rows;
}

HeapTuple statistics(const HypotheticalIndex& index, int at) {
  return SearchSysCache3(STATRELATTINH, ObjectIdGetDatum(index.table), Int16GetDatum(index.attributes[at]),
                         BoolGetDatum(false));
}

ColumnFacts facts_of(const HypotheticalIndex& index, int at, double rows) {
  HeapTuple tuple = statistics(index, at);
  if (!HeapTupleIsValid(tuple))
    return {false, static_cast<double>(get_typavgwidth(index.types[at], index.modifiers[at])), 0, 0};
  auto* row = reinterpret_cast<Form_pg_statistic>(GETSTRUCT(tuple));
  ColumnFacts facts = {true, static_cast<double>(row->stawidth), row->stanullfrac, row->stadistinct};
  if (facts.distinct < 0) facts.distinct = Max(1.0, -facts.distinct * rows);
  ReleaseSysCache(tuple);
  return facts;
}

// Bytes of an entry: one without NULLs, and one that lacks the columns which are mostly NULL, and has a bitmap instead,
// of 8 bytes with alignment.
double entry(const HypotheticalIndex& index, double rows) {
  double whole = 0, with_null = 0, none_null = 1;
  bool varies = false;
  for (int i = 0; i < index.columns; i++) {
    ColumnFacts facts = facts_of(index, i, rows);
    int16 length;
    bool by_value;
    char alignment;
    get_typlenbyvalalign(index.types[i], &length, &by_value, &alignment);
    auto append = [&](double& data) {
      bool can_be_short = length == -1 && facts.width < 127;
      if (!can_be_short) data = static_cast<double>(att_align_nominal(static_cast<int64>(std::ceil(data)), alignment));
      data += facts.width;
    };
    append(whole);
    if (facts.null_share < 0.5) append(with_null);
    none_null *= 1 - facts.null_share;
    varies = varies || length < 0;
  }
  if (none_null >= 1 || index.columns == 1) return core::entry_bytes(whole, varies);
  return none_null * core::entry_bytes(whole, varies) + (1 - none_null) * (core::entry_bytes(with_null, varies) + 8);
}

// The most common values as groups of their own, and the rest.
void push_groups_of_column(Array<core::KeyGroup>& groups, const HypotheticalIndex& index, double rows, double width) {
  ColumnFacts facts = facts_of(index, 0, rows);
  double rest = rows * (1 - facts.null_share), others = facts.distinct;
  if (facts.null_share > 0) groups.push({rows * facts.null_share, 1, 16});
  HeapTuple tuple = statistics(index, 0);
  AttStatsSlot slot;
  if (HeapTupleIsValid(tuple) && get_attstatsslot(&slot, tuple, STATISTIC_KIND_MCV, InvalidOid, ATTSTATSSLOT_NUMBERS)) {
    for (int i = 0; i < slot.nnumbers && others > 1; i++, others--) {
      groups.push({rows * slot.numbers[i], 1, width});
      rest -= rows * slot.numbers[i];
    }
    free_attstatsslot(&slot);
  }
  if (HeapTupleIsValid(tuple)) ReleaseSysCache(tuple);
  groups.push({Max(0.0, rest), Min(others, Max(0.0, rest)), width});
}

// Different keys of several columns lie between those of the column that has the most, and the product of all.
void distinct_range(const HypotheticalIndex& index, double rows, double* least, double* most) {
  *least = *most = 1;
  for (int i = 0; i < index.keys; i++) {
    ColumnFacts facts = facts_of(index, i, rows);
    double with_null = Max(1.0, facts.distinct) + (facts.null_share > 0 ? 1 : 0);
    *least = Max(*least, with_null);
    *most *= with_null;
  }
  *least = Min(*least, rows);
  *most = Min(*most, rows);
}

void size_btree(HypotheticalIndex& index, double rows) {
  Array<core::KeyGroup> groups;
  double width = entry(index, rows);
  if (index.columns == 1) {
    push_groups_of_column(groups, index, rows, width);
  } else {
    double least, most;
    distinct_range(index, rows, &least, &most);
    bool known = true;
    for (int i = 0; i < index.keys; i++) known = known && facts_of(index, i, rows).known;
    groups.push({rows, known ? most : 0, width});
  }
  core::BtreeSize size = core::btree_size(groups, index.shares_keys, index.fill > 0 ? index.fill : core::leaf_fill);
  index.measure.pages = static_cast<double>(size.pages);
  index.measure.height = size.height;
}

// What a range of blocks is summed up in, by the kind of operator class.
double summary_bytes(const HypotheticalIndex& index, double rows) {
  double bytes = 8;
  for (int i = 0; i < index.keys; i++) {
    double width = facts_of(index, i, rows).width;
    switch (get_opfamily_proc(index.families[i], index.input_types[i], index.input_types[i], BRIN_PROCNUM_OPCINFO)) {
      case F_BRIN_BLOOM_OPCINFO:
        bytes += 3000;  // a filter for a tenth of the rows of 128 blocks
        break;
      case F_BRIN_MINMAX_MULTI_OPCINFO:
        bytes += 32 * width;
        break;
      case F_BRIN_INCLUSION_OPCINFO:
        bytes += width + 2;
        break;
      default:
        bytes += 2 * width;
    }
  }
  return bytes;
}

}  // namespace

bool statistics_leave_open(const HypotheticalIndex& index) {
  double rows = rows_of(index.table);
  if (rows <= 0) return true;
  for (int i = 0; i < index.columns; i++)
    if (!facts_of(index, i, rows).known) return true;
  if (!index.shares_keys || index.keys == 1) return false;
  double least, most;
  distinct_range(index, rows, &least, &most);
  return least * 1.1 < most;
}

void leave_to_statistics(HypotheticalIndex& index) {
  index.measure.settled = index.method == BTREE_AM_OID && !index.expressions && list_length(index.predicate) <= 1;
}

void size_from_statistics(HypotheticalIndex& index, double rows, double table_pages) {
  if (index.method == BRIN_AM_OID) {
    index.measure.pages =
        static_cast<double>(core::brin_pages(table_pages, index.pages_per_range, summary_bytes(index, rows)));
  } else if (index.method == HASH_AM_OID) {
    double distinct = index.attributes[0] ? facts_of(index, 0, rows).distinct : 0;
    index.measure.pages = static_cast<double>(core::hash_pages(rows, index.fill > 0 ? index.fill : 0.75, distinct));
  } else if (index.method == GIST_AM_OID) {
    index.measure.pages = static_cast<double>(core::gist_pages(rows, entry(index, rows)));
  } else {
    size_btree(index, rows);  // also of GIN where its rows may not be read: one key a row
  }
}

}  // namespace workload::server
