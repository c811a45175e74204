// Rows of a table, of blocks that were chosen at random: what statistics do not tell of an index is measured on them.
// The same table gives the same sample every time, also on a standby.
#pragma once
#include "extension/array.hpp"

namespace workload::server {

struct Sample {
  Oid table = InvalidOid;
  int rows_wanted = 0;
  TupleDesc description = nullptr;
  Array<HeapTuple> rows;
  Array<int> blocks;  // which of the blocks read each row was in, ascending
  int blocks_read = 0;
  double table_pages = 0;
  double share = 1;  // of the table's blocks that were read; 1: all, also of an empty table
};

struct Samples {
  Array<Sample> taken;
};

// Whether rows may be looked at. To be called with the table locked.
bool can_be_sampled(Oid table);

// Null where rows may not be looked at: row security hides some from the role, or the table's storage cannot be
// sampled. To be called with the table locked and an active snapshot. Keeps what it reads in the current memory
// context: about so many rows as are wanted. What else is measured in the call makes no difference.
Sample* sample_of(Samples& samples, Oid table, int rows_wanted);

}  // namespace workload::server
