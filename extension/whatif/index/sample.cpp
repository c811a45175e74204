#include "extension/whatif/index/sample.hpp"

#include <cmath>

#include "extension/fault.hpp"

namespace workload::server {

namespace {

constexpr int blocks_at_most = 3000;  // chosen: 24 MB

bool hides_rows(Oid table) {
  if (check_enable_rls(table, InvalidOid, true) == RLS_ENABLED) return true;
  if (!get_rel_relispartition(table)) return false;
  ListCell* cell;
  foreach (cell, get_partition_ancestors(table))
    if (check_enable_rls(lfirst_oid(cell), InvalidOid, true) == RLS_ENABLED) return true;
  return false;
}

bool can_be_read(Relation relation) {
  if (!relation->rd_tableam || !relation->rd_tableam->scan_set_tidrange) return false;
  return !RecoveryInProgress() || RelationIsPermanent(relation);
}

int blocks_wanted(Relation relation, BlockNumber all, int rows_wanted) {
  BlockNumber pages;
  double rows = 0, all_visible;
  estimate_rel_size(relation, nullptr, &pages, &rows, &all_visible);
  double in_block = Max(1.0, rows / Max(1u, pages));
  return static_cast<int>(Min(static_cast<double>(all), Min(std::ceil(rows_wanted / in_block), blocks_at_most)));
}

void read_rows(Sample& sample, Relation relation, BlockNumber all, int rows_wanted) {
  BlockSamplerData chosen;
  BlockSampler_Init(&chosen, all, blocks_wanted(relation, all, rows_wanted), 0);
  TupleTableSlot* slot = table_slot_create(relation, nullptr);
  ItemPointerData first, last;
  ItemPointerSet(&first, 0, FirstOffsetNumber);
  ItemPointerSet(&last, 0, MaxOffsetNumber);
  TableScanDesc scan = table_beginscan_tidrange(relation, GetActiveSnapshot(), &first, &last);
  while (BlockSampler_HasMore(&chosen) && sample.rows.size() < static_cast<Size>(2 * rows_wanted)) {
    CHECK_FOR_INTERRUPTS();
    BlockNumber block = BlockSampler_Next(&chosen);
    ItemPointerSet(&first, block, FirstOffsetNumber);
    ItemPointerSet(&last, block, MaxOffsetNumber);
    table_rescan_tidrange(scan, &first, &last);
    while (table_scan_getnextslot_tidrange(scan, ForwardScanDirection, slot)) {
      sample.rows.push(ExecCopySlotHeapTuple(slot));
      sample.blocks.push(sample.blocks_read);
    }
    sample.blocks_read++;
    fault("whatif_sample");
  }
  table_endscan(scan);
  ExecDropSingleTupleTableSlot(slot);
}

}  // namespace

bool can_be_sampled(Oid table) {
  Relation relation = table_open(table, NoLock);
  bool can = can_be_read(relation) && !hides_rows(table);
  table_close(relation, NoLock);
  return can;
}

Sample* sample_of(Samples& samples, Oid table, int rows_wanted) {
  for (auto& sample : samples.taken)
    if (sample.table == table && sample.rows_wanted == rows_wanted) return sample.description ? &sample : nullptr;
  Sample sample;
  sample.table = table;
  sample.rows_wanted = rows_wanted;
  Relation relation = table_open(table, NoLock);
  if (can_be_sampled(table)) {
    BlockNumber all = RelationGetNumberOfBlocks(relation);
    sample.description = CreateTupleDescCopyConstr(RelationGetDescr(relation));
    sample.table_pages = all;
    if (all > 0) read_rows(sample, relation, all, rows_wanted);
    sample.share = all > 0 ? sample.blocks_read / static_cast<double>(all) : 1;
  }
  table_close(relation, NoLock);
  samples.taken.push(sample);
  return sample.description ? samples.taken.end() - 1 : nullptr;
}

}  // namespace workload::server
