#include "extension/whatif/calculated.hpp"

#include <cmath>

#include "extension/scope.hpp"
#include "extension/whatif/column.hpp"

namespace workload::server {

namespace {

// Chosen: three points, since two always lie on a line; not 0, by which nothing can be divided.
constexpr int points = 3;
constexpr double equal_steps = 1e-6;  // chosen: to this part of a step
constexpr double seconds_of_day = 86400;
constexpr double epoch_day = POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE;

struct Search {
  const Param* found;
  bool several;
};

bool look_for_parameters(Node* node, Search* search) {
  if (!node) return false;
  if (IsA(node, Param)) {
    auto* parameter = reinterpret_cast<const Param*>(node);
    bool another = search->found && search->found->paramid != parameter->paramid;
    if (parameter->paramkind != PARAM_EXTERN || another) search->several = true;
    search->found = parameter;
    return false;
  }
  return walk_expression(node, look_for_parameters, search);
}

// As many of the parameter's units: days of times, for a second is too little for a date.
bool bind_point(ParamExternData& slot, Oid type, int number) {
  slot.isnull = false;
  slot.pflags = 0;
  slot.ptype = type;
  switch (type) {
    case INT2OID:
      slot.value = Int16GetDatum(number);
      return true;
    case INT4OID:
      slot.value = Int32GetDatum(number);
      return true;
    case INT8OID:
      slot.value = Int64GetDatum(number);
      return true;
    case FLOAT4OID:
      slot.value = Float4GetDatum(static_cast<float4>(number));
      return true;
    case FLOAT8OID:
      slot.value = Float8GetDatum(number);
      return true;
    case NUMERICOID:
      slot.value = NumericGetDatum(int64_to_numeric(number));
      return true;
    case TEXTOID:
      slot.value = CStringGetTextDatum(psprintf("%d", number));
      return true;
    case DATEOID:
      slot.value = DateADTGetDatum(number);
      return true;
    case TIMESTAMPOID:
      slot.value = TimestampGetDatum(number * USECS_PER_DAY);
      return true;
    case TIMESTAMPTZOID:
      slot.value = TimestampTzGetDatum(number * USECS_PER_DAY);
      return true;
    case INTERVALOID: {
      auto* interval = static_cast<Interval*>(palloc0(sizeof(Interval)));
      interval->day = number;
      slot.value = IntervalPGetDatum(interval);
      return true;
    }
    default:
      return false;
  }
}

bool is_time(Oid type) { return type == DATEOID || type == TIMESTAMPOID || type == TIMESTAMPTZOID; }

std::optional<double> scalar(const Const* value) {
  if (value->constisnull) return std::nullopt;
  switch (value->consttype) {
    case INT2OID:
      return DatumGetInt16(value->constvalue);
    case INT4OID:
      return DatumGetInt32(value->constvalue);
    case INT8OID:
      return static_cast<double>(DatumGetInt64(value->constvalue));
    case FLOAT4OID:
      return DatumGetFloat4(value->constvalue);
    case FLOAT8OID:
      return DatumGetFloat8(value->constvalue);
    case NUMERICOID:
      return DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow, value->constvalue));
    case DATEOID:
      return (DatumGetDateADT(value->constvalue) + epoch_day) * seconds_of_day;
    case TIMESTAMPOID:
    case TIMESTAMPTZOID:
      return static_cast<double>(DatumGetTimestamp(value->constvalue)) / USECS_PER_SEC + epoch_day * seconds_of_day;
    default:
      return std::nullopt;
  }
}

std::optional<double> evaluated(PlannerInfo* root, const Node* expression) {
  Node* result = estimate_expression_value(root, static_cast<Node*>(copyObjectImpl(expression)));
  return result && IsA(result, Const) ? scalar(castNode(Const, result)) : std::nullopt;
}

}  // namespace

const Param* only_parameter_of(const Node* expression) {
  if (!expression || IsA(expression, Param) || !is_constant(expression)) return nullptr;
  Search search = {nullptr, false};
  look_for_parameters(const_cast<Node*>(expression), &search);
  return search.several ? nullptr : search.found;
}

std::optional<Line> line_of(const Node* expression, const Param* parameter) {
  auto* root = makeNode(PlannerInfo);
  root->glob = makeNode(PlannerGlobal);
  root->parse = makeNode(Query);
  ParamListInfo values = root->glob->boundParams = makeParamList(parameter->paramid);
  double results[points];
  for (int point = 0; point < points; point++) {
    if (!bind_point(values->params[parameter->paramid - 1], parameter->paramtype, point + 1)) return std::nullopt;
    std::optional<double> result;
    if (error_in_subtransaction([&] { result = evaluated(root, expression); }) || !result || !std::isfinite(*result))
      return std::nullopt;
    results[point] = *result;
  }
  double step = results[1] - results[0], next = results[2] - results[1];
  if (step == 0 || std::abs(next - step) > std::abs(step) * equal_steps) return std::nullopt;
  bool in_seconds = is_time(parameter->paramtype) || parameter->paramtype == INTERVALOID;
  double unit = in_seconds ? seconds_of_day : 1;
  double first = is_time(parameter->paramtype) ? (epoch_day + 1) * seconds_of_day : unit;
  return Line{results[0] - step / unit * first, step / unit};
}

}  // namespace workload::server
