#include "extension/whatif/index/measure.hpp"

#include <algorithm>
#include <cmath>

#include "core/btree_size.hpp"
#include "core/distinct.hpp"
#include "core/gin_size.hpp"
#include "core/other_sizes.hpp"
#include "extension/fault.hpp"
#include "extension/scope.hpp"
#include "extension/whatif/index/keys.hpp"
#include "extension/whatif/index/sample.hpp"
#include "extension/whatif/index/statistics.hpp"

namespace workload::server {

namespace {

// Chosen: a key that was found in so many rows is as frequent as that says; of rarer ones only their number is known.
constexpr int often = 8;
constexpr int rows_for_statistics = 30000;  // as ANALYZE takes with its default target: 300 times 100
constexpr int rows_for_size = 10000;        // chosen: how many different keys there are is known well enough of fewer
constexpr Size keys_at_most = 1000000;      // chosen: 16 MB

// As BTMaxItemSize() of access/nbtree.h.
constexpr Size largest_btree_entry =
    MAXALIGN_DOWN(
        (BLCKSZ - MAXALIGN(SizeOfPageHeaderData + 3 * sizeof(ItemIdData)) - MAXALIGN(sizeof(BTPageOpaqueData))) / 3) -
    MAXALIGN(sizeof(ItemPointerData));

struct Entries {
  double rows = 0;   // of the sample that the index would have
  double share = 1;  // of the table that was looked at
  double bytes = 0;
  Array<Key> keys;
  Array<int> blocks;              // of each of the rows
  Array<int> in_block, found_in;  // rows of each block of the sample, and those that the index would have
  ExpressionValues expressions[INDEX_MAX_KEYS];
};

bool has_values_outside(Relation table) {
  if (!OidIsValid(table->rd_rel->reltoastrelid)) return false;
  Relation outside = table_open(table->rd_rel->reltoastrelid, AccessShareLock);
  bool has = RelationGetNumberOfBlocks(outside) > 0;
  table_close(outside, AccessShareLock);
  return has;
}

// A value that is kept in its row is short enough for a b-tree.
bool may_be_too_long(const HypotheticalIndex& index) {
  Relation table = table_open(index.table, NoLock);
  bool varies = false;
  for (int i = 0; i < index.columns; i++)
    varies |= index.attributes[i] > 0 && TupleDescAttr(RelationGetDescr(table), index.attributes[i] - 1)->attlen == -1;
  bool may = varies && has_values_outside(table);
  table_close(table, NoLock);
  return may;
}

int rows_wanted(const HypotheticalIndex& index) {
  if (index.measure.settled) return 0;
  if (index.expressions || index.predicate || index.method == GIN_AM_OID || index.method == GIST_AM_OID)
    return rows_for_statistics;
  if (index.method != BTREE_AM_OID) return 0;
  return statistics_leave_open(index) || may_be_too_long(index) ? rows_for_size : 0;
}

// Rows of the sample as the index would have them, one after the other.
class IndexRows {
  const HypotheticalIndex& index_;
  EState* state_ = CreateExecutorState();
  ExprContext* context_ = GetPerTupleExprContext(state_);
  TupleTableSlot* slot_;
  ExprState* predicate_;
  List* expressions_ = NIL;

 public:
  Datum values[INDEX_MAX_KEYS];
  bool nulls[INDEX_MAX_KEYS];

  IndexRows(const HypotheticalIndex& index, const Sample& sample)
      : index_(index), slot_(MakeSingleTupleTableSlot(sample.description, &TTSOpsHeapTuple)) {
    predicate_ = ExecPrepareQual(index.predicate, state_);
    ListCell* cell;
    foreach (cell, index.expressions)
      expressions_ = lappend(expressions_, ExecPrepareExpr(static_cast<Expr*>(lfirst(cell)), state_));
    context_->ecxt_scantuple = slot_;
  }

  // False when the predicate keeps the row out. Values last until the next row.
  bool read(HeapTuple row) {
    ResetExprContext(context_);
    ExecStoreHeapTuple(row, slot_, false);
    if (predicate_ && !ExecQual(predicate_, context_)) return false;
    ListCell* expression = list_head(expressions_);
    for (int i = 0; i < index_.columns; i++) {
      if (index_.attributes[i]) {
        values[i] = slot_getattr(slot_, index_.attributes[i], &nulls[i]);
        continue;
      }
      values[i] = ExecEvalExprSwitchContext(static_cast<ExprState*>(lfirst(expression)), context_, &nulls[i]);
      expression = lnext(expressions_, expression);
    }
    return true;
  }

  template <class Body>
  void in_row(Body&& body) {
    in_context(context_->ecxt_per_tuple_memory, body);
  }

  void close() {
    ExecDropSingleTupleTableSlot(slot_);
    FreeExecutorState(state_);
  }
};

TupleDesc tuple_description(const HypotheticalIndex& index) {
  TupleDesc description = CreateTemplateTupleDesc(index.columns);
  for (int i = 0; i < index.columns; i++)
    TupleDescInitEntry(description, static_cast<AttrNumber>(i + 1), "", index.types[i], index.modifiers[i], 0);
  return description;
}

Key btree_key(TupleDesc description, const IndexRows& row, int block) {
  IndexTuple tuple = index_form_tuple(description, const_cast<Datum*>(row.values), const_cast<bool*>(row.nulls));
  Size size = IndexTupleSize(tuple);
  if (size > largest_btree_entry)
    ereport(ERROR, errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
            errmsg("index row size %zu exceeds btree maximum %zu", size, largest_btree_entry));
  Size data = IndexInfoFindDataOffset(tuple->t_info);
  uint64 hash = hash_bytes_extended(reinterpret_cast<unsigned char*>(tuple) + sizeof(IndexTupleData),
                                    static_cast<int>(size - sizeof(IndexTupleData)), data);
  return {hash, block, static_cast<float>(size)};
}

void keep_expressions(Entries& entries, const HypotheticalIndex& index, const IndexRows& row) {
  for (int i = 0; i < index.keys; i++) {
    ExpressionValues& kept = entries.expressions[i];
    if (!kept.values) continue;
    int16 length;
    bool by_value;
    get_typlenbyval(index.types[i], &length, &by_value);
    kept.nulls[kept.count] = row.nulls[i];
    kept.values[kept.count++] = row.nulls[i] ? 0 : datumCopy(row.values[i], by_value, length);
  }
}

void prepare_expressions(Entries& entries, const HypotheticalIndex& index, Size rows) {
  for (int i = 0; i < index.keys; i++) {
    entries.expressions[i] = {};
    if (index.attributes[i] || index.statistics[i]) continue;
    ExpressionValues& kept = entries.expressions[i];
    kept.values = static_cast<Datum*>(MemoryContextAllocHuge(CurrentMemoryContext, sizeof(Datum) * Max(rows, 1)));
    kept.nulls = static_cast<bool*>(MemoryContextAllocHuge(CurrentMemoryContext, Max(rows, 1)));
    kept.type = index.types[i];
    kept.modifier = index.modifiers[i];
    kept.collation = index.collations[i];
  }
}

void read_entries(Entries& entries, const HypotheticalIndex& index, Sample& sample) {
  IndexRows row(index, sample);
  TupleDesc description = tuple_description(index);
  KeyFunctions functions = {};
  if (index.method == GIN_AM_OID || index.method == GIST_AM_OID) functions = key_functions(index);
  prepare_expressions(entries, index, sample.rows.size());
  Size at = 0;
  for (; at < sample.rows.size() && entries.keys.size() < keys_at_most; at++) {
    CHECK_FOR_INTERRUPTS();
    if (at == 1) fault("whatif_row");
    int block = sample.blocks.begin()[at];
    while (entries.in_block.size() <= static_cast<Size>(block)) {
      entries.in_block.push(0);
      entries.found_in.push(0);
    }
    entries.in_block.begin()[block]++;
    if (!row.read(sample.rows.begin()[at])) continue;
    entries.found_in.begin()[block]++;
    entries.rows++;
    entries.blocks.push(block);
    keep_expressions(entries, index, row);
    row.in_row([&] {
      if (index.method == GIN_AM_OID)
        push_gin_keys(entries.keys, index, functions, row.values, row.nulls, block);
      else if (index.method == GIST_AM_OID)
        entries.bytes += gist_entry(index, functions, row.values, row.nulls);
      else if (index.method == BTREE_AM_OID)
        entries.keys.push(btree_key(description, row, block));
      else if (index.method == HASH_AM_OID && !row.nulls[0])
        entries.keys.push({hash_of(row.values[0], index.types[0]), block, 0});
    });
  }
  row.close();
  entries.share = sample.share * static_cast<double>(at) / static_cast<double>(Max(sample.rows.size(), 1));
  if (sample.rows.size() == 0) entries.share = sample.share;
}

// Share of the rows, and how far off it may be, since blocks are all that was chosen at random.
void measure_share(HypotheticalIndex& index, Entries& entries) {
  double rows = 0, blocks = static_cast<double>(entries.in_block.size()), squares = 0;
  for (int in_block : entries.in_block) rows += in_block;
  IndexMeasure& measure = index.measure;
  measure.share = rows > 0 ? entries.rows / rows : 0;
  measure.share_error = 0;
  if (entries.share >= 1 || blocks < 2 || rows == 0) return;
  for (Size i = 0; i < entries.in_block.size(); i++) {
    double off = entries.found_in.begin()[i] - measure.share * entries.in_block.begin()[i];
    squares += off * off;
  }
  measure.share_error = std::sqrt((1 - entries.share) * squares / (blocks - 1) * blocks) / rows;
  // That none was found says that they are few, not that there are none.
  if (entries.rows == 0) measure.share_error = 1 / rows;
}

struct KeyRun {
  int rows, blocks;
  float bytes;
};

// Visits each different key.
void each_key(Array<Key>& keys, auto&& visit) {
  std::sort(keys.begin(), keys.end(),
            [](const Key& a, const Key& b) { return a.hash != b.hash ? a.hash < b.hash : a.block < b.block; });
  for (Key* key = keys.begin(); key < keys.end();) {
    KeyRun run = {0, 0, key->bytes};
    const Key* first = key;
    for (int block = -1; key < keys.end() && key->hash == first->hash; key++) {
      run.rows++;
      if (key->block != block) run.blocks++;
      block = key->block;
    }
    visit(run);
  }
}

struct RareKeys {
  core::Sightings seen;
  double rows = 0, bytes = 0;
  void add(const KeyRun& run) {
    seen.values++;
    seen.in_blocks += run.blocks;
    if (run.blocks == 1) seen.in_one_block++;
    rows += run.rows;
    bytes += run.bytes * run.rows;
  }
};

bool is_often(const KeyRun& run, double share) { return share >= 1 || run.blocks >= often; }

void size_btree(HypotheticalIndex& index, Entries& entries) {
  Array<core::KeyGroup> groups;
  RareKeys rare;
  rare.seen.share = entries.share;
  each_key(entries.keys, [&](const KeyRun& run) {
    if (run.rows > 1 && is_often(run, entries.share))
      groups.push({run.rows / entries.share, 1, run.bytes});
    else
      rare.add(run);
  });
  if (rare.rows > 0) {
    double rows = rare.rows / entries.share;
    groups.push({rows, Min(core::distinct_values(rare.seen), rows), rare.bytes / rare.rows});
  }
  core::BtreeSize size = core::btree_size(groups, index.shares_keys, index.fill > 0 ? index.fill : core::leaf_fill);
  index.measure.pages = static_cast<double>(size.pages);
  index.measure.height = size.height;
}

void size_gin(HypotheticalIndex& index, Entries& entries, double table_pages) {
  constexpr int sizes = 48;  // keys of a group have about as many rows: up to twice as many as the next group's
  core::GinKeys frequent[sizes] = {};
  RareKeys rare;
  rare.seen.share = entries.share;
  each_key(entries.keys, [&](const KeyRun& run) {
    if (!is_often(run, entries.share)) {
      rare.add(run);
      return;
    }
    double rows = run.rows / entries.share;
    core::GinKeys& group = frequent[Min(sizes - 1, static_cast<int>(std::log2(rows)))];
    group.keys++;
    group.rows += rows;
    group.width += run.bytes;
  });
  Array<core::GinKeys> groups;
  for (auto& group : frequent)
    if (group.keys > 0) groups.push({group.keys, group.rows / group.keys, group.width / group.keys});
  if (rare.rows > 0) {
    double keys = core::distinct_values(rare.seen);
    groups.push({keys, rare.rows / entries.share / keys, rare.bytes / rare.rows});
  }
  index.measure.pages = static_cast<double>(core::gin_pages(groups, Max(1.0, table_pages)));
}

double distinct_of(Array<Key>& keys, double share) {
  RareKeys all;
  all.seen.share = share;
  each_key(keys, [&](const KeyRun& run) { all.add(run); });
  return core::distinct_values(all.seen);
}

double size_of_rows(const HypotheticalIndex& index, Entries& entries) {
  double rows = entries.rows / entries.share;
  if (index.method == GIST_AM_OID)
    return static_cast<double>(core::gist_pages(rows, entries.rows > 0 ? entries.bytes / entries.rows : 16));
  double fill = index.fill > 0 ? index.fill : 0.75;  // HASH_DEFAULT_FILLFACTOR
  return static_cast<double>(core::hash_pages(rows, fill, distinct_of(entries.keys, entries.share)));
}

void add_statistics(HypotheticalIndex& index, Entries& entries, MemoryContext keep) {
  for (int i = 0; i < index.keys; i++) {
    ExpressionValues& values = entries.expressions[i];
    if (!values.values) continue;
    values.rows = entries.rows / entries.share;
    if (entries.share < 1) {
      Array<Key> keys;
      for (int row = 0; row < values.count; row++)
        if (!values.nulls[row]) keys.push({hash_of(values.values[row], values.type), entries.blocks.begin()[row], 0});
      values.distinct = distinct_of(keys, entries.share);
    }
    index.statistics[i] = statistics_of(values, keep);
  }
}

void measure_on(HypotheticalIndex& index, Sample& sample, MemoryContext keep) {
  Entries entries;
  read_entries(entries, index, sample);
  measure_share(index, entries);
  if (index.method == BTREE_AM_OID)
    size_btree(index, entries);
  else if (index.method == GIN_AM_OID)
    size_gin(index, entries, sample.table_pages);
  else if (index.method == BRIN_AM_OID)
    size_from_statistics(index, entries.rows / entries.share, sample.table_pages);
  else
    index.measure.pages = size_of_rows(index, entries);
  index.measure.sampled = true;
  add_statistics(index, entries, keep);
}

Node* expression_of(const HypotheticalIndex& index, int at) {
  int number = 0;
  for (int i = 0; i < at; i++) number += index.attributes[i] == 0 ? 1 : 0;
  return static_cast<Node*>(list_nth(index.expressions, number));
}

// Of an expression that an index before this one has, about the same rows.
void take_known_statistics(HypotheticalIndex& index, Array<HypotheticalIndex>& all) {
  for (auto& other : all) {
    if (&other == &index) return;
    if (other.table != index.table || !other.expressions || !equal(other.predicate, index.predicate)) continue;
    for (int i = 0; i < index.keys; i++)
      for (int j = 0; j < other.keys && !index.attributes[i] && !index.statistics[i]; j++)
        if (!other.attributes[j] && other.collations[j] == index.collations[i] &&
            equal(expression_of(other, j), expression_of(index, i)))
          index.statistics[i] = other.statistics[j];
  }
}

// What fails on one partition fails for the partitioned table.
void set_error(Array<HypotheticalIndex>& indexes, const HypotheticalIndex& failed, const ErrorData* error,
               MemoryContext keep) {
  const char* message = MemoryContextStrdup(keep, error->message);
  for (auto& index : indexes)
    if (index.position == failed.position) index.error = message;
}

}  // namespace

namespace {

// What is read of the table lies in `scratch`.
void measure_on_table(Array<HypotheticalIndex>& indexes, Oid table, MemoryContext scratch, MemoryContext keep) {
  Samples samples{Array<Sample>(scratch)};
  for (auto& index : indexes) {
    int rows = index.table != table || index.error ? 0 : rows_wanted(index);
    if (rows == 0) continue;
    in_context(scratch, [&] {
      Sample* sample = sample_of(samples, index.table, rows);
      if (!sample) return;
      MemoryContext of_one =
          AllocSetContextCreate(scratch, "pg_workload_advisor what-if measure", ALLOCSET_DEFAULT_SIZES);
      take_known_statistics(index, indexes);
      in_context(of_one, [&] {
        ErrorData* error = error_in_subtransaction([&] { measure_on(index, *sample, keep); });
        if (error) set_error(indexes, index, error, keep);
      });
      MemoryContextDelete(of_one);
    });
  }
}

bool is_first_of_table(Array<HypotheticalIndex>& indexes, const HypotheticalIndex& index) {
  for (const auto& other : indexes)
    if (other.table == index.table) return &other == &index;
  return false;
}

}  // namespace

void measure(Array<HypotheticalIndex>& indexes) {
  MemoryContext keep = CurrentMemoryContext;
  MemoryContext scratch = AllocSetContextCreate(keep, "pg_workload_advisor what-if sample", ALLOCSET_DEFAULT_SIZES);
  for (const auto& index : indexes) {
    if (!is_first_of_table(indexes, index)) continue;
    measure_on_table(indexes, index.table, scratch, keep);
    MemoryContextReset(scratch);
  }
  MemoryContextDelete(scratch);
}

}  // namespace workload::server
