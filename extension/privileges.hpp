// Who may see whose statements: as in pg_stat_statements, a role sees its own, and all with pg_read_all_stats.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

constexpr const char* hidden_text = "<insufficient privilege>";

inline bool may_see_statements_of(Oid role) {
  return role == GetUserId() || has_privs_of_role(GetUserId(), ROLE_PG_READ_ALL_STATS);
}

// Who may see where a server receives from and what its sessions do.
inline bool may_see_details() { return has_privs_of_role(GetUserId(), ROLE_PG_MONITOR); }

// Values that statements were run with are data: whoever may read all data may see them, and who ran the statement.
inline bool may_see_values_of(Oid role) {
  return role == GetUserId() || has_privs_of_role(GetUserId(), ROLE_PG_READ_ALL_DATA);
}

}  // namespace workload::server
