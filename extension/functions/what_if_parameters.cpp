// workload.what_if_parameters().
#include "extension/row.hpp"
#include "extension/whatif/parameters.hpp"

SQL_FUNCTION(workload_what_if_parameters);

Datum workload_what_if_parameters(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  InitMaterializedSRF(fcinfo, 0);
  Question question = read_question(text_to_cstring(PG_GETARG_TEXT_PP(0)));
  for (auto& found : comparisons(question)) {
    Row<7> row;
    row.integer(found.parameter).oid(found.type).oid(found.table).name(found.column).string(found.op);
    row.number(found.line ? std::optional(found.line->start) : std::nullopt);
    row.number(found.line ? std::optional(found.line->step) : std::nullopt).append(fcinfo);
  }
  return 0;
}
