#include "extension/capture/plan/parameters.hpp"

#include "extension/settings.hpp"

namespace workload::server {

namespace {

constexpr int most_parameters = 100;  // chosen
constexpr Size longest_value = 1024;  // chosen: of one value; a longer one says only how long it was

const char* as_array(Datum* values, bool* nulls, int count) {
  int lower = 1;
  ArrayType* array = construct_md_array(values, nulls, 1, &count, &lower, TEXTOID, -1, false, TYPALIGN_INT);
  return OidOutputFunctionCall(F_ARRAY_OUT, PointerGetDatum(array));
}

// Parameters that PL/pgSQL fetches when they are needed have not all been fetched, and fetching runs code.
bool readable(ParamListInfo parameters) { return parameters && parameters->numParams > 0 && !parameters->paramFetch; }

const char* value_of(const ParamExternData& parameter) {
  Oid output;
  bool is_varlena;
  getTypeOutputInfo(parameter.ptype, &output, &is_varlena);
  if (is_varlena) {
    Size size = toast_raw_datum_size(parameter.value) - VARHDRSZ;
    if (size > longest_value) return psprintf("<%zu bytes>", size);
  }
  const char* value = OidOutputFunctionCall(output, parameter.value);
  return strlen(value) > longest_value ? psprintf("<%zu bytes>", strlen(value)) : value;
}

}  // namespace

const char* parameter_types(ParamListInfo parameters) {
  if (settings.parameters == static_cast<int>(Parameters::none) || !readable(parameters)) return nullptr;
  Datum values[most_parameters];
  bool nulls[most_parameters] = {};
  int count = Min(parameters->numParams, most_parameters);
  for (int i = 0; i < count; i++) {
    Oid type = parameters->params[i].ptype;
    nulls[i] = !OidIsValid(type);
    if (!nulls[i]) values[i] = CStringGetTextDatum(format_type_be(type));
  }
  return as_array(values, nulls, count);
}

const char* parameter_values(ParamListInfo parameters) {
  if (settings.parameters != static_cast<int>(Parameters::values) || !readable(parameters)) return nullptr;
  Datum values[most_parameters];
  bool nulls[most_parameters] = {};
  int count = Min(parameters->numParams, most_parameters);
  for (int i = 0; i < count; i++) {
    const ParamExternData& parameter = parameters->params[i];
    nulls[i] = parameter.isnull || !OidIsValid(parameter.ptype);
    if (!nulls[i]) values[i] = CStringGetTextDatum(value_of(parameter));
  }
  return as_array(values, nulls, count);
}

}  // namespace workload::server
