// workload.statement_rows(), which workload.statements gives names to.
#include "extension/storage/statements.hpp"
#include "extension/encoding.hpp"
#include "extension/privileges.hpp"
#include "extension/row.hpp"

SQL_FUNCTION(workload_statement_rows);

namespace workload::server {
namespace {

Datum oid_array(const StatementCopy& statement) {
  Datum oids[most_tables];
  for (int i = 0; i < statement.tables_known; i++) oids[i] = ObjectIdGetDatum(statement.tables[i]);
  return PointerGetDatum(construct_array(oids, statement.tables_known, OIDOID, sizeof(Oid), true, TYPALIGN_INT));
}

// In this database's encoding; the statement may be of another database.
const char* text_of(const StatementCopy& statement) {
  if (!statement.text) return nullptr;
  return in_server_encoding(statement.text, statement.text_length, statement.encoding);
}

void put(const StatementCopy& statement, FunctionCallInfo call) {
  const Counts& counts = statement.counts;
  bool visible = may_see_statements_of(statement.key.role);
  Row<22> row;
  visible ? row.bigint(statement.key.queryid) : row.null();
  row.oid(statement.key.database).oid(statement.key.role).boolean(statement.key.nested != 0);
  row.string(visible ? text_of(statement) : hidden_text);
  row.bigint(counts.calls)
      .bigint(counts.failed)
      .number(counts.total_ms)
      .number(counts.min_ms)
      .number(counts.total_ms / counts.calls)
      .number(counts.max_ms);
  for (double fraction : {0.50, 0.95, 0.99}) row.number(core::percentile(counts, fraction));
  row.bigint(counts.rows).bigint(counts.blocks_hit).bigint(counts.blocks_read).bigint(counts.temp_blocks_written);
  row.bigint(counts.wal_bytes).time(counts.first_seen).time(counts.last_seen);
  statement.tables_known >= 0 && visible ? row.other(oid_array(statement)) : row.null();
  row.append(call);
}

}  // namespace
}  // namespace workload::server

Datum workload_statement_rows(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  require_shared();
  InitMaterializedSRF(fcinfo, 0);
  for (auto& statement : all_statements()) put(statement, fcinfo);
  return 0;
}
