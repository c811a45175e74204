// workload.promote_check().
#include "extension/replica/promotion.hpp"
#include "extension/row.hpp"

SQL_FUNCTION(workload_promote_check);

namespace workload::server {
namespace {

Datum texts(const char* const* given, int count) {
  Datum elements[8];
  for (int i = 0; i < count; i++) elements[i] = CStringGetTextDatum(given[i]);
  return PointerGetDatum(construct_array(elements, count, TEXTOID, -1, false, TYPALIGN_INT));
}

}  // namespace
}  // namespace workload::server

Datum workload_promote_check(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  PromotionCheck check = check_promotion();
  Row<8> row;
  auto number = [&](std::optional<int64> value) { value ? row.bigint(*value) : row.null(); };
  row.boolean(check.in_recovery);
  number(check.lost_bytes);
  row.string(check.lost_basis);
  number(check.last_contact_ms);
  number(check.apply_bytes);
  number(check.estimated_ms);
  row.other(texts(check.obstacles, check.obstacle_count)).other(texts(check.notes, check.note_count));
  return row.only(fcinfo);
}
