#include "extension/whatif/index/known_measures.hpp"

#include "extension/scope.hpp"
#include "extension/whatif/index/sample.hpp"

namespace workload::server {

namespace {

constexpr int most = 256;         // chosen: some megabytes at most; beyond, all is forgotten
constexpr int seconds_kept = 60;  // chosen: rows that are replaced by others, pages staying as many, show after that

struct Known {
  uint64 hash;
  StringInfoData key;
  TimestampTz measured_at;
  IndexMeasure measure;
  HeapTuple statistics[INDEX_MAX_KEYS];
};

MemoryContext context = nullptr;
Known* known = nullptr;
int count = 0;

void add(StringInfo key, const void* from, Size bytes) {
  appendBinaryStringInfo(key, static_cast<const char*>(from), static_cast<int>(bytes));
}

void add_node(StringInfo key, List* list) {
  if (list) appendStringInfoString(key, nodeToString(list));
  appendStringInfoChar(key, '\0');
}

// Its file and pages, and what the number of blocks to sample follows from.
void add_table(StringInfo key, Relation relation) {
  BlockNumber blocks = RelationGetNumberOfBlocks(relation);
  Oid file = relation->rd_rel->relfilenode;
  int32 pages = relation->rd_rel->relpages;
  float4 rows = relation->rd_rel->reltuples;
  add(key, &blocks, sizeof blocks);
  add(key, &file, sizeof file);
  add(key, &pages, sizeof pages);
  add(key, &rows, sizeof rows);
}

uint64 hash_of(const StringInfoData& key) {
  return hash_bytes_extended(reinterpret_cast<const unsigned char*>(key.data), key.len, 0);
}

Known* find(const StringInfoData& key) {
  uint64 hash = hash_of(key);
  for (Known* one = known; one < known + count; one++)
    if (one->hash == hash && one->key.len == key.len && memcmp(one->key.data, key.data, key.len) == 0) return one;
  return nullptr;
}

void start_anew() {
  count = 0;
  known = nullptr;
  if (context)
    MemoryContextReset(context);
  else
    context = AllocSetContextCreate(TopMemoryContext, "pg_workload_advisor measured indexes", ALLOCSET_DEFAULT_SIZES);
  known = static_cast<Known*>(MemoryContextAllocZero(context, sizeof(Known) * most));
}

}  // namespace

StringInfoData measure_key(const HypotheticalIndex& index, int rows) {
  StringInfoData key;
  initStringInfo(&key);
  if (!can_be_sampled(index.table)) return key;
  Relation relation = table_open(index.table, NoLock);
  add_table(&key, relation);
  table_close(relation, NoLock);
  add(&key, &index.table, sizeof index.table);
  add(&key, &index.method, sizeof index.method);
  add(&key, &index.keys, sizeof index.keys);
  add(&key, &index.columns, sizeof index.columns);
  add(&key, &index.fill, sizeof index.fill);
  add(&key, &index.pages_per_range, sizeof index.pages_per_range);
  add(&key, &index.shares_keys, sizeof index.shares_keys);
  add(&key, index.attributes, sizeof(index.attributes[0]) * index.columns);
  add(&key, index.types, sizeof(index.types[0]) * index.columns);
  add(&key, index.modifiers, sizeof(index.modifiers[0]) * index.columns);
  add(&key, index.families, sizeof(index.families[0]) * index.keys);
  add(&key, index.input_types, sizeof(index.input_types[0]) * index.keys);
  add(&key, index.collations, sizeof(index.collations[0]) * index.keys);
  add_node(&key, index.expressions);
  add_node(&key, index.predicate);
  add(&key, &rows, sizeof rows);
  add(&key, &default_statistics_target, sizeof default_statistics_target);
  return key;
}

bool recall_measure(HypotheticalIndex& index, const StringInfoData& key, MemoryContext keep) {
  Known* found = key.len > 0 ? find(key) : nullptr;
  if (!found || TimestampDifferenceExceeds(found->measured_at, GetCurrentTimestamp(), seconds_kept * 1000))
    return false;
  index.measure = found->measure;
  in_context(keep, [&] {
    for (int i = 0; i < index.keys; i++)
      index.statistics[i] = found->statistics[i] ? heap_copytuple(found->statistics[i]) : nullptr;
  });
  return true;
}

// What an ERROR leaves half made is not counted, and goes with the rest.
void remember_measure(const HypotheticalIndex& index, const StringInfoData& key) {
  if (key.len == 0) return;
  Known* old = find(key);
  if (!known || (!old && count == most)) {
    start_anew();
    old = nullptr;
  }
  in_context(context, [&] {
    Known made = {};
    made.hash = hash_of(key);
    made.measured_at = GetCurrentTimestamp();
    made.measure = index.measure;
    for (int i = 0; i < index.keys; i++)
      if (index.statistics[i]) made.statistics[i] = heap_copytuple(index.statistics[i]);
    if (!old) {
      initStringInfo(&made.key);
      add(&made.key, key.data, static_cast<Size>(key.len));
      known[count++] = made;
      return;
    }
    made.key = old->key;
    for (HeapTuple statistics : old->statistics)
      if (statistics) heap_freetuple(statistics);
    *old = made;
  });
}

}  // namespace workload::server
