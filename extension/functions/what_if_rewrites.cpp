// workload.what_if_rewrites().
#include "extension/row.hpp"
#include "extension/whatif/rewrites.hpp"

SQL_FUNCTION(workload_what_if_rewrites);

namespace workload::server {
namespace {

Datum name_array(const List* names) {
  Array<Datum> values;
  ListCell* cell;
  foreach (cell, names)
    values.push(DirectFunctionCall1(namein, CStringGetDatum(static_cast<const char*>(lfirst(cell)))));
  return PointerGetDatum(
      construct_array(values.begin(), static_cast<int>(values.size()), NAMEOID, NAMEDATALEN, false, TYPALIGN_CHAR));
}

}  // namespace
}  // namespace workload::server

Datum workload_what_if_rewrites(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  InitMaterializedSRF(fcinfo, 0);
  Question question = read_question(text_to_cstring(PG_GETARG_TEXT_PP(0)));
  for (auto& found : rewrites(question)) {
    Row<8> row;
    row.string(found.kind).oid(found.table).string(found.alias).other(name_array(found.columns));
    row.string(found.clause).string(found.better).boolean(found.indexable);
    found.rows < 0 ? row.null() : row.number(found.rows);
    row.append(fcinfo);
  }
  return 0;
}
