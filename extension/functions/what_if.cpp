// workload.what_if(), workload.what_if_costs() and workload.what_if_predicates().
#include <cmath>

#include "extension/row.hpp"
#include "extension/scope.hpp"
#include "extension/whatif/index/handed_measure.hpp"
#include "extension/whatif/planner.hpp"
#include "extension/whatif/predicates.hpp"
#include "extension/whatif/reuse.hpp"
#include "extension/whatif/scans.hpp"

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

// Of a partitioned index the planner sees only the parts.
Array<Oid> with_parts(const Elements& indexes) {
  Array<Oid> found;
  for (int i = 0; i < indexes.count; i++) {
    Oid index = DatumGetObjectId(indexes.values[i]);
    if (get_rel_relkind(index) != RELKIND_PARTITIONED_INDEX) {
      found.push(index);
      continue;
    }
    ListCell* cell;
    foreach (cell, find_all_inheritors(index, NoLock, nullptr)) found.push(lfirst_oid(cell));
  }
  return found;
}

Datum text_array(Datum* values, int count) {
  return PointerGetDatum(construct_array(values, count, TEXTOID, -1, false, TYPALIGN_INT));
}

Datum used_definitions(const PlannedStmt* plan, const Configuration& configuration) {
  Array<Datum> names;
  for (int position : used_indexes(plan, configuration))
    for (int i = 0; i < configuration.count; i++)
      if (configuration.indexes[i].position == position) {
        names.push(CStringGetTextDatum(configuration.indexes[i].definition));
        break;
      }
  for (Oid index : used_existing_indexes(plan, configuration))
    names.push(CStringGetTextDatum(
        quote_qualified_identifier(get_namespace_name(get_rel_namespace(index)), get_rel_name(index))));
  return text_array(names.begin(), static_cast<int>(names.size()));
}

// An index gets its size when the planner is shown its table, which the statement may not mention.
int64 size_of(const HypotheticalIndex& index, const Configuration& configuration) {
  if (index.bytes < 0) {
    const char* table =
        quote_qualified_identifier(get_namespace_name(get_rel_namespace(index.table)), get_rel_name(index.table));
    answer(read_question(psprintf("SELECT FROM ONLY %s", table)), configuration);
  }
  return index.bytes;
}

// Of as many elements as there are definitions.
Datum array_of(Oid type, Datum* values, bool* nulls, int count) {
  int16 length;
  bool by_value;
  char alignment;
  get_typlenbyvalalign(type, &length, &by_value, &alignment);
  int first = 1;
  return PointerGetDatum(construct_md_array(values, nulls, 1, &count, &first, type, length, by_value, alignment));
}

// Of a partitioned table's, those of all partitions together; null where it cannot be created.
Datum sizes(const Configuration& configuration, int definitions) {
  auto* bytes = static_cast<int64*>(palloc0(sizeof(int64) * Max(1, definitions)));
  auto* values = static_cast<Datum*>(palloc0(sizeof(Datum) * Max(1, definitions)));
  auto* nulls = static_cast<bool*>(palloc0(Max(1, definitions)));
  for (int i = 0; i < configuration.count; i++) {
    const HypotheticalIndex& index = configuration.indexes[i];
    nulls[index.position] = index.error != nullptr;
    if (!index.error) bytes[index.position] += size_of(index, configuration);
  }
  for (int i = 0; i < definitions; i++) values[i] = Int64GetDatum(bytes[i]);
  return array_of(INT8OID, values, nulls, definitions);
}

// What later calls need not measure again; null where it cannot be created. To be called after sizes().
Datum measures_of(const Configuration& configuration, int definitions) {
  auto* values = static_cast<Datum*>(palloc0(sizeof(Datum) * Max(1, definitions)));
  auto* nulls = static_cast<bool*>(palloc0(Max(1, definitions)));
  for (int i = 0; i < configuration.count; i++)
    if (configuration.indexes[i].error) nulls[configuration.indexes[i].position] = true;
  for (int i = 0; i < definitions; i++)
    if (!nulls[i]) values[i] = PointerGetDatum(measure_to_hand_on(configuration.indexes, configuration.count, i));
  return array_of(BYTEAOID, values, nulls, definitions);
}

Datum errors(const Configuration& configuration, int definitions) {
  auto* values = static_cast<Datum*>(palloc0(sizeof(Datum) * Max(1, definitions)));
  auto* nulls = static_cast<bool*>(palloc(Max(1, definitions)));
  memset(nulls, true, definitions);
  for (int i = 0; i < configuration.count; i++) {
    const HypotheticalIndex& index = configuration.indexes[i];
    if (!index.error) continue;
    values[index.position] = CStringGetTextDatum(index.error);
    nulls[index.position] = false;
  }
  return array_of(TEXTOID, values, nulls, definitions);
}

// Where no column has room for it.
void warn_of_errors(const Configuration& configuration) {
  for (int i = 0; i < configuration.count; i++) {
    const HypotheticalIndex& index = configuration.indexes[i];
    bool partition = i > 0 && configuration.indexes[i - 1].position == index.position;
    if (!index.error || partition) continue;
    ereport(WARNING, errcode(ERRCODE_WARNING), errmsg("hypothetical index \"%s\" is left out", index.definition),
            errdetail("CREATE INDEX would fail: %s.", index.error));
  }
}

[[noreturn]] void bad_configurations(const char* detail) {
  ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("cannot read the configurations"),
          errdetail("%s", detail),
          errhint("Give a JSON array of arrays of positions in \"indexes\", from 1, such as [[], [1], [1, 2]]."));
  pg_unreachable();
}

// Configurations one after the other, however many there are.
class Configurations {
  JsonbIterator* iterator_ = nullptr;
  int definitions_, depth_ = 0;
  bool* offered_;

  int position(const JsonbValue& value) const {
    if (value.type != jbvNumeric) bad_configurations("An element is not an array of positions.");
    double at = DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow, NumericGetDatum(value.val.numeric)));
    if (at < 1 || at > definitions_ || at != std::floor(at)) bad_configurations(psprintf("There is no index %g.", at));
    return static_cast<int>(at);
  }

 public:
  explicit Configurations(int definitions)
      : definitions_(definitions), offered_(static_cast<bool*>(palloc0(Max(1, definitions)))) {}

  void start(Jsonb* json) {
    if (!JB_ROOT_IS_ARRAY(json) || JB_ROOT_IS_SCALAR(json)) bad_configurations("They are not a JSON array.");
    iterator_ = JsonbIteratorInit(&json->root);
    depth_ = 0;
  }

  // Which indexes the next one offers; null after the last.
  const bool* next() {
    JsonbValue value;
    for (JsonbIteratorToken token; (token = JsonbIteratorNext(&iterator_, &value, false)) != WJB_DONE;) {
      if (token == WJB_BEGIN_ARRAY && ++depth_ <= 2) {
        memset(offered_, 0, Max(1, definitions_));
      } else if (token == WJB_END_ARRAY) {
        if (depth_-- == 2) return offered_;
      } else if (token == WJB_ELEM && depth_ == 2) {
        offered_[position(value) - 1] = true;
      } else {
        bad_configurations("An element is not an array of positions.");
      }
    }
    return nullptr;
  }
};

[[noreturn]] void bad_parameters(const char* detail) {
  ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("cannot read the parameters"),
          errdetail("%s", detail),
          errhint("Give a JSON array with an element for each statement: an array of its values as strings, numbers, "
                  "booleans or nulls, {} for one that is left open, or null for a generic plan."));
  pg_unreachable();
}

const char* text_of(const JsonbValue* value) {
  switch (value->type) {
    case jbvString:
      return pnstrdup(value->val.string.val, value->val.string.len);
    case jbvNumeric:
      return DatumGetCString(DirectFunctionCall1(numeric_out, NumericGetDatum(value->val.numeric)));
    case jbvBool:
      return value->val.boolean ? "true" : "false";
    default:
      bad_parameters("A value is an array, or an object that is not empty.");
  }
}

bool is_empty_object(const JsonbValue* value) {
  return value->type == jbvBinary && JsonContainerIsObject(value->val.binary.data) &&
         JsonContainerSize(value->val.binary.data) == 0;
}

// Binds the values of one statement, unless they are null.
void bind_json(Question& question, Jsonb* parameters, int statement) {
  JsonbValue* given = getIthJsonbValueFromContainer(&parameters->root, static_cast<uint32>(statement));
  if (given->type == jbvNull) return;
  if (given->type != jbvBinary || !JsonContainerIsArray(given->val.binary.data))
    bad_parameters("An element is neither an array nor null.");
  auto count = static_cast<int>(JsonContainerSize(given->val.binary.data));
  auto* values = static_cast<Datum*>(palloc0(sizeof(Datum) * Max(1, count)));
  auto* nulls = static_cast<bool*>(palloc0(Max(1, count)));
  auto* open = static_cast<bool*>(palloc0(Max(1, count)));
  for (int i = 0; i < count; i++) {
    JsonbValue* value = getIthJsonbValueFromContainer(given->val.binary.data, static_cast<uint32>(i));
    nulls[i] = value->type == jbvNull;
    open[i] = is_empty_object(value);
    if (!nulls[i] && !open[i]) values[i] = CStringGetTextDatum(text_of(value));
  }
  bind(question, values, nulls, count, open);
}

Jsonb* read_parameters(FunctionCallInfo call, int number, int statements) {
  if (call->args[number].isnull) return nullptr;
  Jsonb* parameters = DatumGetJsonbP(call->args[number].value);
  if (!JB_ROOT_IS_ARRAY(parameters) || JB_ROOT_IS_SCALAR(parameters)) bad_parameters("They are not a JSON array.");
  auto count = static_cast<int>(JB_ROOT_COUNT(parameters));
  if (count != statements)
    bad_parameters(psprintf("They are for %d statements, and %d were given.", count, statements));
  return parameters;
}

// Of each index, null where an estimate will do; null when they are all to be measured.
bytea** read_measures(FunctionCallInfo call, int number, int indexes) {
  if (call->nargs <= number || call->args[number].isnull) return nullptr;
  if (ARR_ELEMTYPE(DatumGetArrayTypeP(call->args[number].value)) != BYTEAOID)
    declared_otherwise("The measures of indexes are declared with another type.");
  Elements given = elements(call, number, "measures", true);
  if (given.count != indexes)
    ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("cannot read the measures of the indexes"),
            errdetail("They are %d, and there are %d indexes.", given.count, indexes));
  auto** measures = static_cast<bytea**>(palloc0(sizeof(bytea*) * Max(1, indexes)));
  for (int i = 0; i < indexes; i++)
    if (!given.nulls[i]) measures[i] = DatumGetByteaPP(given.values[i]);
  return measures;
}

Datum positions(const KnownAnswer& answer) {
  Array<Datum> values;
  for (int index : static_cast<std::span<const int>>(answer.used)) values.push(Int32GetDatum(index + 1));
  return PointerGetDatum(
      construct_array(values.begin(), static_cast<int>(values.size()), INT4OID, sizeof(int32), true, TYPALIGN_INT));
}

Datum texts(const char* const* strings, int count) {
  Array<Datum> values;
  for (int i = 0; i < count; i++) values.push(CStringGetTextDatum(strings[i]));
  return text_array(values.begin(), count);
}

template <int columns>
void integer_if(Row<columns>& row, bool known, int value) {
  known ? row.integer(value) : row.null();
}

struct CostsCall {
  FunctionCallInfo call;
  Configuration configuration;
  int definitions;
  bool with_scans;
  MemoryContext of_one;
};

KnownAnswer plan_once(const CostsCall& call, const Question& question, const bool* offered) {
  Configuration configuration = call.configuration;
  configuration.offered = offered;
  Answer found = answer(question, configuration);
  return {found.plan->planTree->total_cost, found.bounded_cost, used_indexes(found.plan, configuration),
          call.with_scans ? scans_of(found, configuration) : 0};
}

// Every configuration for one statement.
void put_costs(const CostsCall& call, int statement, const Question& question, Configurations& configurations) {
  for (int i = 0; i < call.configuration.count; i++) call.configuration.indexes[i].considered = false;
  Reuse reuse(CurrentMemoryContext, call.definitions);
  int number = 0;
  while (const bool* offered = configurations.next()) {
    CHECK_FOR_INTERRUPTS();
    MemoryContextReset(call.of_one);
    in_context(call.of_one, [&] {
      const KnownAnswer* known = reuse.find(offered);
      KnownAnswer planned;
      if (!known) {
        planned = plan_once(call, question, offered);
        reuse.add(offered, call.configuration, planned);
      }
      const KnownAnswer& found = known ? *known : planned;
      Row<7> row;
      row.integer(statement + 1).integer(++number).number(found.total).number(found.bounded).other(positions(found));
      row.boolean(known != nullptr);
      (found.scans ? row.other(found.scans) : row.null()).append(call.call);
    });
  }
}

}  // namespace
}  // namespace workload::server

Datum workload_what_if(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  require_argument(fcinfo, 0, "query");
  Elements given = elements(fcinfo, 1, "create_indexes"), hide = elements(fcinfo, 2, "hide_indexes");
  Question question = read_question(text_to_cstring(PG_GETARG_TEXT_PP(0)));
  if (!PG_ARGISNULL(3)) {
    Elements values = elements(fcinfo, 3, "parameters", true);
    bind(question, values.values, values.nulls, values.count);
  }
  bytea** measures = read_measures(fcinfo, 4, given.count);
  Array<HypotheticalIndex> indexes = read_hypothetical_indexes(given.values, given.count, measures);
  Array<Oid> hidden = with_parts(hide);
  Configuration configuration = {indexes.begin(), nullptr, static_cast<int>(indexes.size()), hidden.begin(),
                                 static_cast<int>(hidden.size())};
  instr_time start, end;
  INSTR_TIME_SET_CURRENT(start);
  Answer found = answer(question, configuration);
  INSTR_TIME_SET_CURRENT(end);
  INSTR_TIME_SUBTRACT(end, start);
  Row<10> row;
  row.number(found.plan->planTree->startup_cost).number(found.plan->planTree->total_cost).number(found.bounded_cost);
  Datum used = used_definitions(found.plan, configuration), scans = scans_of(found, configuration);
  row.string(explain(question, found.plan, configuration)).other(used).other(sizes(configuration, given.count));
  row.number(INSTR_TIME_GET_DOUBLE(end) * 1000).other(scans);
  row.other(errors(configuration, given.count));
  return row.other(measures_of(configuration, given.count)).only(fcinfo);
}

Datum workload_what_if_costs(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  Elements queries = elements(fcinfo, 0, "queries"), given = elements(fcinfo, 1, "indexes");
  require_argument(fcinfo, 2, "configurations");
  require_argument(fcinfo, 5, "with_scans");
  Array<Oid> hidden = with_parts(elements(fcinfo, 3, "hide_indexes"));
  Jsonb* parameters = read_parameters(fcinfo, 4, queries.count);
  bytea** measures = read_measures(fcinfo, 6, given.count);
  InitMaterializedSRF(fcinfo, 0);
  Array<HypotheticalIndex> indexes = read_hypothetical_indexes(given.values, given.count, measures);
  Configurations configurations(given.count);
  CostsCall call = {
      fcinfo,
      {indexes.begin(), nullptr, static_cast<int>(indexes.size()), hidden.begin(), static_cast<int>(hidden.size())},
      given.count,
      PG_GETARG_BOOL(5),
      AllocSetContextCreate(CurrentMemoryContext, "pg_workload_advisor what-if", ALLOCSET_DEFAULT_SIZES)};
  MemoryContext of_statement =
      AllocSetContextCreate(CurrentMemoryContext, "pg_workload_advisor what-if statement", ALLOCSET_DEFAULT_SIZES);
  warn_of_errors(call.configuration);
  Jsonb* asked = PG_GETARG_JSONB_P(2);
  configurations.start(asked);
  for (int statement = 0; statement < queries.count; statement++) {
    in_context(of_statement, [&] {
      Question question = read_question(TextDatumGetCString(queries.values[statement]));
      if (parameters) bind_json(question, parameters, statement);
      configurations.start(asked);
      put_costs(call, statement, question, configurations);
    });
    MemoryContextReset(of_statement);
  }
  MemoryContextDelete(of_statement);
  MemoryContextDelete(call.of_one);
  return 0;
}

Datum workload_what_if_predicates(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  InitMaterializedSRF(fcinfo, 0);
  Question question = read_question(text_to_cstring(PG_GETARG_TEXT_PP(0)));
  for (auto& found : predicates(question)) {
    Row<22> row;
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
    row.number(found.selectivity).number(found.table_rows).number(found.kept_rows).boolean(found.limited);
    row.string(found.expression).string(found.against);
    integer_if(row, found.parameter > 0, found.parameter);
    found.class_count ? row.other(texts(found.classes, found.class_count)) : row.null();
    integer_if(row, found.either > 0, found.either);
    integer_if(row, found.either > 0, found.arm);
    integer_if(row, found.knows_shape, found.shape.prefix);
    integer_if(row, found.knows_shape, found.shape.longest_run);
    row.string(found.other_collation);
    row.append(fcinfo);
  }
  return 0;
}
