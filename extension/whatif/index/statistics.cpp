#include "extension/whatif/index/statistics.hpp"

#include <cmath>

#include "extension/fault.hpp"
#include "extension/scope.hpp"

namespace workload::server {

namespace {

Datum fetch(VacAttrStatsP statistics, int row, bool* is_null) {
  *is_null = statistics->exprnulls[row];
  return statistics->exprvals[row];
}

// As examine_attribute() in src/backend/commands/analyze.c prepares it.
bool prepare(VacAttrStats& statistics, const ExpressionValues& values) {
  set_default_target(&statistics);
  statistics.attrtypid = values.type;
  statistics.attrtypmod = values.modifier;
  statistics.attrcollid = values.collation;
  HeapTuple type = SearchSysCacheCopy1(TYPEOID, ObjectIdGetDatum(values.type));
  if (!HeapTupleIsValid(type)) elog(ERROR, "cache lookup failed for type %u", values.type);
  statistics.attrtype = reinterpret_cast<Form_pg_type>(GETSTRUCT(type));
  statistics.anl_context = CurrentMemoryContext;
  for (int slot = 0; slot < STATISTIC_NUM_SLOTS; slot++) {
    statistics.statypid[slot] = values.type;
    statistics.statyplen[slot] = statistics.attrtype->typlen;
    statistics.statypbyval[slot] = statistics.attrtype->typbyval;
    statistics.statypalign[slot] = statistics.attrtype->typalign;
  }
  Oid analyze = statistics.attrtype->typanalyze;
  bool can = OidIsValid(analyze) ? DatumGetBool(OidFunctionCall1(analyze, PointerGetDatum(&statistics)))
                                 : std_typanalyze(&statistics);
  return can && statistics.compute_stats && statistics.minrows > 0;
}

Datum numbers(const VacAttrStats& statistics, int slot) {
  int count = statistics.numnumbers[slot];
  auto* values = static_cast<Datum*>(palloc(sizeof(Datum) * count));
  for (int i = 0; i < count; i++) values[i] = Float4GetDatum(statistics.stanumbers[slot][i]);
  return PointerGetDatum(construct_array(values, count, FLOAT4OID, sizeof(float4), true, TYPALIGN_INT));
}

Datum most_common(const VacAttrStats& statistics, int slot) {
  return PointerGetDatum(construct_array(statistics.stavalues[slot], statistics.numvalues[slot],
                                         statistics.statypid[slot], statistics.statyplen[slot],
                                         statistics.statypbyval[slot], statistics.statypalign[slot]));
}

HeapTuple as_row(const VacAttrStats& statistics) {
  Datum columns[Natts_pg_statistic] = {};
  bool nulls[Natts_pg_statistic] = {};
  auto put = [&](int column, Datum value) { columns[column - 1] = value; };
  put(Anum_pg_statistic_stainherit, BoolGetDatum(false));
  put(Anum_pg_statistic_stanullfrac, Float4GetDatum(statistics.stanullfrac));
  put(Anum_pg_statistic_stawidth, Int32GetDatum(statistics.stawidth));
  put(Anum_pg_statistic_stadistinct, Float4GetDatum(statistics.stadistinct));
  for (int slot = 0; slot < STATISTIC_NUM_SLOTS; slot++) {
    put(Anum_pg_statistic_stakind1 + slot, Int16GetDatum(statistics.stakind[slot]));
    put(Anum_pg_statistic_staop1 + slot, ObjectIdGetDatum(statistics.staop[slot]));
    put(Anum_pg_statistic_stacoll1 + slot, ObjectIdGetDatum(statistics.stacoll[slot]));
    nulls[Anum_pg_statistic_stanumbers1 - 1 + slot] = statistics.numnumbers[slot] <= 0;
    nulls[Anum_pg_statistic_stavalues1 - 1 + slot] = statistics.numvalues[slot] <= 0;
    if (statistics.numnumbers[slot] > 0) put(Anum_pg_statistic_stanumbers1 + slot, numbers(statistics, slot));
    if (statistics.numvalues[slot] > 0) put(Anum_pg_statistic_stavalues1 + slot, most_common(statistics, slot));
  }
  Relation catalog = table_open(StatisticRelationId, AccessShareLock);
  HeapTuple row = heap_form_tuple(RelationGetDescr(catalog), columns, nulls);
  table_close(catalog, AccessShareLock);
  return row;
}

}  // namespace

HeapTuple statistics_of(const ExpressionValues& values, MemoryContext keep) {
  VacAttrStats statistics = {};
  if (values.count == 0 || !prepare(statistics, values)) return nullptr;
  statistics.exprvals = values.values;
  statistics.exprnulls = values.nulls;
  statistics.rowstride = 1;
  statistics.compute_stats(&statistics, fetch, values.count, values.rows);
  if (!statistics.stats_valid) return nullptr;
  fault("whatif_statistics");
  if (values.distinct > 0) {
    // As ANALYZE does: a number that is likely to grow with the table is a share of its rows.
    bool grows = values.distinct > 0.1 * values.rows;
    statistics.stadistinct =
        static_cast<float4>(grows ? -Min(1.0, values.distinct / values.rows) : std::floor(values.distinct + 0.5));
  }
  return in_context(keep, [&] { return as_row(statistics); });
}

}  // namespace workload::server
