// Statistics of an expression, computed of a sample as ANALYZE computes them once the index exists.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

struct ExpressionValues {
  Datum* values;
  bool* nulls;
  int count;
  Oid type;
  int32 modifier;
  Oid collation;
  double rows;      // of the index
  double distinct;  // different values among them; 0: as the values themselves tell
};

// A row as in pg_statistic, in `keep`; null when the type has no statistics.
HeapTuple statistics_of(const ExpressionValues& values, MemoryContext keep);

}  // namespace workload::server
