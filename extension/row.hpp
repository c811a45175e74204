// Rows of an SQL function's result, filled column by column in the order of the SQL declaration.
#pragma once
#include <optional>

#include "extension/pg.hpp"

namespace workload::server {

// The SQL declaration may be that of another version than the library's: then its columns are others, too.
[[noreturn]] inline void declared_otherwise(const char* detail) {
  ereport(ERROR, errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
          errmsg("the extension \"pg_workload_advisor\" in this database is of another version than the library"),
          errdetail("%s", detail),
          errhint("Restart the server if the library was replaced since; otherwise drop the extension and create it "
                  "again."));
  pg_unreachable();
}

inline void require_columns(const TupleDesc declared, int columns) {
  if (declared->natts != columns)
    declared_otherwise(
        psprintf("A function is declared with %d columns, and the library has %d.", declared->natts, columns));
}

template <int columns>
class Row {
  Datum values_[columns];
  bool nulls_[columns];
  int filled_ = 0;

  Row& put(Datum value, bool is_null) {
    Assert(filled_ < columns);
    values_[filled_] = value;
    nulls_[filled_++] = is_null;
    return *this;
  }

 public:
  Row& null() { return put(0, true); }
  Row& boolean(bool value) { return put(BoolGetDatum(value), false); }
  Row& integer(int32 value) { return put(Int32GetDatum(value), false); }
  Row& bigint(int64 value) { return put(Int64GetDatum(value), false); }
  Row& number(double value) { return put(Float8GetDatum(value), false); }
  Row& number(std::optional<double> value) { return value ? number(*value) : null(); }
  Row& oid(Oid value) { return OidIsValid(value) ? put(ObjectIdGetDatum(value), false) : null(); }
  Row& time(TimestampTz value) { return value ? put(TimestampTzGetDatum(value), false) : null(); }
  Row& string(const char* value) { return value ? put(CStringGetTextDatum(value), false) : null(); }
  Row& name(const char* value) {
    return value ? put(DirectFunctionCall1(namein, CStringGetDatum(value)), false) : null();
  }
  Row& other(Datum value) { return put(value, false); }

  void append(FunctionCallInfo call) {
    Assert(filled_ == columns);
    auto* result = reinterpret_cast<ReturnSetInfo*>(call->resultinfo);
    require_columns(result->setDesc, columns);
    tuplestore_putvalues(result->setResult, result->setDesc, values_, nulls_);
  }

  // As the only row of a function that returns one.
  Datum only(FunctionCallInfo call) {
    Assert(filled_ == columns);
    TupleDesc description;
    if (get_call_result_type(call, nullptr, &description) != TYPEFUNC_COMPOSITE)
      elog(ERROR, "return type must be a row type");
    require_columns(description, columns);
    return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(description), values_, nulls_));
  }
};

}  // namespace workload::server
