// workload.what_if(), workload.what_if_costs() and workload.what_if_predicates().
#include <cmath>

#include "extension/row.hpp"
#include "extension/scope.hpp"
#include "extension/whatif/planner.hpp"
#include "extension/whatif/predicates.hpp"

SQL_FUNCTION(workload_what_if);
SQL_FUNCTION(workload_what_if_costs);
SQL_FUNCTION(workload_what_if_predicates);

namespace workload::server {
namespace {

struct Elements {
  Datum* values = nullptr;
  bool* nulls = nullptr;
  int count = 0;
};

void require_argument(FunctionCallInfo call, int number, const char* name) {
  if (call->args[number].isnull)
    ereport(ERROR, errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED), errmsg("argument \"%s\" is null", name));
}

// The elements of array argument `number`, none of them NULL unless that is allowed.
Elements elements(FunctionCallInfo call, int number, const char* name, bool nulls_allowed = false) {
  require_argument(call, number, name);
  ArrayType* array = DatumGetArrayTypeP(call->args[number].value);
  Oid type = ARR_ELEMTYPE(array);
  int16 length;
  bool by_value;
  char alignment;
  get_typlenbyvalalign(type, &length, &by_value, &alignment);
  Elements found;
  deconstruct_array(array, type, length, by_value, alignment, &found.values, &found.nulls, &found.count);
  for (int i = 0; i < found.count && !nulls_allowed; i++)
    if (found.nulls[i])
      ereport(ERROR, errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED), errmsg("argument \"%s\" contains NULL", name));
  return found;
}

Oid* oids(const Elements& elements) {
  auto* found = static_cast<Oid*>(palloc(sizeof(Oid) * Max(1, elements.count)));
  for (int i = 0; i < elements.count; i++) found[i] = DatumGetObjectId(elements.values[i]);
  return found;
}

Datum text_array(Datum* values, int count) {
  return PointerGetDatum(construct_array(values, count, TEXTOID, -1, false, TYPALIGN_INT));
}

Datum used_definitions(const PlannedStmt* plan, const Configuration& configuration) {
  Array<Datum> names;
  for (int index : used_indexes(plan, configuration))
    names.push(CStringGetTextDatum(configuration.indexes[index].definition));
  for (Oid index : used_existing_indexes(plan, configuration))
    names.push(CStringGetTextDatum(
        quote_qualified_identifier(get_namespace_name(get_rel_namespace(index)), get_rel_name(index))));
  return text_array(names.begin(), static_cast<int>(names.size()));
}

// An index gets its size when the planner is shown its table, which the statement may not mention.
Datum sizes(const Configuration& configuration) {
  auto* values = static_cast<Datum*>(palloc0(sizeof(Datum) * Max(1, configuration.count)));
  for (int i = 0; i < configuration.count; i++) {
    const HypotheticalIndex& index = configuration.indexes[i];
    if (index.bytes < 0) {
      const char* table =
          quote_qualified_identifier(get_namespace_name(get_rel_namespace(index.table)), get_rel_name(index.table));
      answer(read_question(psprintf("SELECT FROM %s", table)), configuration);
    }
    values[i] = Int64GetDatum(index.bytes);
  }
  return PointerGetDatum(
      construct_array(values, configuration.count, INT8OID, sizeof(int64), FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
}

[[noreturn]] void bad_configurations(const char* detail) {
  ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("cannot read the configurations"),
          errdetail("%s", detail),
          errhint("Give a JSON array of arrays of positions in \"indexes\", from 1, such as [[], [1], [1, 2]]."));
  pg_unreachable();
}

// Which indexes each configuration offers: one row of `indexes` booleans per configuration.
Array<bool*> read_configurations(Jsonb* json, int indexes) {
  Array<bool*> configurations;
  if (!JB_ROOT_IS_ARRAY(json) || JB_ROOT_IS_SCALAR(json)) bad_configurations("They are not a JSON array.");
  JsonbIterator* iterator = JsonbIteratorInit(&json->root);
  JsonbValue value;
  int depth = 0;
  for (JsonbIteratorToken token; (token = JsonbIteratorNext(&iterator, &value, false)) != WJB_DONE;) {
    if (token == WJB_BEGIN_ARRAY && ++depth == 2) {
      configurations.push(static_cast<bool*>(palloc0(Max(1, indexes))));
    } else if (token == WJB_END_ARRAY) {
      depth--;
    } else if (token == WJB_ELEM && depth == 2 && value.type == jbvNumeric) {
      Datum position = DirectFunctionCall1(numeric_float8_no_overflow, NumericGetDatum(value.val.numeric));
      double at = DatumGetFloat8(position);
      if (at < 1 || at > indexes || at != std::floor(at)) bad_configurations(psprintf("There is no index %g.", at));
      configurations.begin()[configurations.size() - 1][static_cast<int>(at) - 1] = true;
    } else if (token != WJB_BEGIN_ARRAY || depth > 2) {
      bad_configurations("An element is not an array of positions.");
    }
  }
  return configurations;
}

Datum positions(const Array<int>& used) {
  Array<Datum> values;
  for (int index : static_cast<std::span<const int>>(used)) values.push(Int32GetDatum(index + 1));
  return PointerGetDatum(
      construct_array(values.begin(), static_cast<int>(values.size()), INT4OID, sizeof(int32), true, TYPALIGN_INT));
}

}  // namespace
}  // namespace workload::server

Datum workload_what_if(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  require_argument(fcinfo, 0, "query");
  Elements given = elements(fcinfo, 1, "create_indexes"), hidden = elements(fcinfo, 2, "hide_indexes");
  Question question = read_question(text_to_cstring(PG_GETARG_TEXT_PP(0)));
  if (!PG_ARGISNULL(3)) {
    Elements values = elements(fcinfo, 3, "parameters", true);
    bind(question, values.values, values.nulls, values.count);
  }
  Array<HypotheticalIndex> indexes = read_hypothetical_indexes(given.values, given.count);
  Configuration configuration = {indexes.begin(), nullptr, given.count, oids(hidden), hidden.count};
  instr_time start, end;
  INSTR_TIME_SET_CURRENT(start);
  Answer found = answer(question, configuration);
  INSTR_TIME_SET_CURRENT(end);
  INSTR_TIME_SUBTRACT(end, start);
  Row<7> row;
  row.number(found.plan->planTree->startup_cost).number(found.plan->planTree->total_cost).number(found.bounded_cost);
  Datum used = used_definitions(found.plan, configuration);
  row.string(explain(question, found.plan, configuration)).other(used).other(sizes(configuration));
  return row.number(INSTR_TIME_GET_DOUBLE(end) * 1000).only(fcinfo);
}

Datum workload_what_if_costs(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  Elements queries = elements(fcinfo, 0, "queries"), given = elements(fcinfo, 1, "indexes");
  require_argument(fcinfo, 2, "configurations");
  Elements hidden = elements(fcinfo, 3, "hide_indexes");
  InitMaterializedSRF(fcinfo, 0);
  Array<HypotheticalIndex> indexes = read_hypothetical_indexes(given.values, given.count);
  Array<bool*> configurations = read_configurations(PG_GETARG_JSONB_P(2), given.count);
  Oid* hidden_indexes = oids(hidden);
  MemoryContext of_one =
      AllocSetContextCreate(CurrentMemoryContext, "pg_workload_advisor what-if", ALLOCSET_DEFAULT_SIZES);
  for (int at = 0; at < queries.count; at++) {
    Question question = read_question(TextDatumGetCString(queries.values[at]));
    for (int number = 0; number < static_cast<int>(configurations.size()); number++) {
      CHECK_FOR_INTERRUPTS();
      MemoryContextReset(of_one);
      in_context(of_one, [&] {
        Configuration configuration = {indexes.begin(), configurations.begin()[number], given.count, hidden_indexes,
                                       hidden.count};
        Answer found = answer(question, configuration);
        Row<5> row;
        row.integer(at + 1).integer(number + 1).number(found.plan->planTree->total_cost).number(found.bounded_cost);
        row.other(positions(used_indexes(found.plan, configuration))).append(fcinfo);
      });
    }
  }
  MemoryContextDelete(of_one);
  return 0;
}

Datum workload_what_if_predicates(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  InitMaterializedSRF(fcinfo, 0);
  Question question = read_question(text_to_cstring(PG_GETARG_TEXT_PP(0)));
  for (auto& found : predicates(question)) {
    Row<13> row;
    row.integer(found.occurrence)
        .oid(found.table)
        .string(found.alias)
        .string(found.kind)
        .name(found.column)
        .string(found.op);
    if (found.position)
      row.integer(found.position).boolean(found.descending).boolean(found.nulls_first);
    else
      row.null().null().null();
    row.number(found.selectivity)
        .number(found.table_rows)
        .number(found.kept_rows)
        .boolean(found.limited)
        .append(fcinfo);
  }
  return 0;
}
