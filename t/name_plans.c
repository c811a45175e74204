/* For 018_beside_pg_stat_statements.pl: gives every plan a name, as extensions that identify plans do from PostgreSQL 18 on. */
#include "postgres.h"

#include "fmgr.h"
#include "optimizer/planner.h"

PG_MODULE_MAGIC;

static PlannedStmt *name_plan(Query *query, const char *text, int options, ParamListInfo parameters) {
  PlannedStmt *plan = standard_planner(query, text, options, parameters);
  plan->planId = 4711;
  return plan;
}

void _PG_init(void) { planner_hook = name_plan; }
