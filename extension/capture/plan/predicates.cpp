#include "extension/capture/plan/predicates.hpp"

#include "extension/capture/plan/clauses.hpp"
#include "extension/plan.hpp"

namespace workload::server {

namespace {

constexpr int most_nodes = 256;        // chosen: as many as are ever measured
constexpr Size most_predicates = 200;  // chosen: some 60 kB of JSON

struct Walk {
  Resolver resolver;
  const QueryDesc* query;
  Predicates found;
  Bitmapset* subplans_seen;
  int nodes;
};

struct Counts {
  double loops, rows, removed_first, removed_second;
};

// A loop that goes on is not yet in the totals.
std::optional<Counts> counts_of(const PlanState* state) {
  const Instrumentation* measured = state ? state->instrument : nullptr;
  if (!measured) return std::nullopt;
  return Counts{measured->nloops + (measured->running ? 1 : 0), measured->ntuples + measured->tuplecount,
                measured->nfiltered1, measured->nfiltered2};
}

void note(Walk& walk, const PlanPredicate& predicate) {
  if (walk.found.list.size() >= most_predicates) {
    walk.found.truncated = true;
    return;
  }
  walk.found.list.push(predicate);
  PlanPredicate& noted = walk.found.list.end()[-1];
  if (Index root = partition_root(walk.resolver, predicate.question.table.mention))
    noted.parent = rt_fetch(root, walk.resolver.statement->rtable)->relid;
}

PlanPredicate at(const Place* place) {
  PlanPredicate predicate = {};
  predicate.node = place->state->plan;
  predicate.index = index_of(place->state->plan);
  predicate.limited = place->limited;
  predicate.first_match = place->first_match;
  predicate.shared_by = 1;
  auto counts = counts_of(place->state);
  if (counts) predicate.loops = counts->loops;
  predicate.estimated_rows = place->state->plan->plan_rows * (counts ? counts->loops : 1);
  return predicate;
}

const char* name(Role role) {
  switch (role) {
    case Role::index:
      return "index";
    case Role::recheck:
      return "recheck";
    case Role::filter:
      return "filter";
    case Role::join:
    case Role::counted_join:
      break;
  }
  return "join";
}

// -1 rows: never analyzed.
std::optional<double> rows_of_table(const Walk& walk, const Plan* plan) {
  Index position = relation_of(plan);
  if (!position) return std::nullopt;
  Oid relation = rt_fetch(position, walk.resolver.statement->rtable)->relid;
  HeapTuple tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(relation));
  if (!HeapTupleIsValid(tuple)) return std::nullopt;
  double rows = reinterpret_cast<Form_pg_class>(GETSTRUCT(tuple))->reltuples;
  ReleaseSysCache(tuple);
  return rows < 0 ? std::nullopt : std::optional(rows);
}

// A node counts what its filter removes and what its recheck removes, each for all clauses together; a join, what its
// join clauses remove and what its filter removes.
void count(const Walk& walk, const Place* place, Role role, PlanPredicate& predicate) {
  const Plan* plan = place->state->plan;
  auto counts = counts_of(place->state);
  bool filters = plan->qual != NIL;
  // The planner's estimate of a scan is what is left after its filter.
  if ((role == Role::index || role == Role::recheck) && filters) predicate.estimated_rows = std::nullopt;
  if (!counts) return;
  switch (role) {
    case Role::index: {
      auto table = rows_of_table(walk, plan);
      if (table) predicate.rows_in = *table * counts->loops;
      predicate.rows_kept = counts->rows + counts->removed_first + counts->removed_second;
      if (!IsA(plan, BitmapIndexScan)) predicate.removed = counts->removed_second;
      break;
    }
    case Role::recheck:
      predicate.removed = counts->removed_second;
      predicate.rows_kept = counts->rows + counts->removed_first;
      predicate.rows_in = *predicate.rows_kept + counts->removed_second;
      break;
    case Role::filter:
      predicate.removed = is_join(plan) ? counts->removed_second : counts->removed_first;
      predicate.rows_kept = counts->rows;
      predicate.rows_in = counts->rows + *predicate.removed;
      break;
    case Role::counted_join:
      predicate.removed = counts->removed_first;
      break;
    case Role::join:
      break;
  }
}

Relation index_read_by(const PlanState* state) {
  switch (nodeTag(state)) {
    case T_IndexScanState:
      return reinterpret_cast<const IndexScanState*>(state)->iss_RelationDesc;
    case T_IndexOnlyScanState:
      return reinterpret_cast<const IndexOnlyScanState*>(state)->ioss_RelationDesc;
    case T_BitmapIndexScanState:
      return reinterpret_cast<const BitmapIndexScanState*>(state)->biss_RelationDesc;
    default:
      return nullptr;
  }
}

// What the rows of the index that it reads meet: the planner takes away conditions that follow from that.
List* conditions_of_index(const PlanState* state) {
  Relation index = index_read_by(state);
  List* conditions = index ? RelationGetIndexPredicate(index) : NIL;
  Index table = relation_of(state->plan);
  if (conditions && table != 1) ChangeVarNodes(reinterpret_cast<Node*>(conditions), 1, static_cast<int>(table), 0);
  return conditions;
}

void note_clauses(Walk& walk, const Place* place, List* clauses, Role role, int shared_by, bool of_index) {
  ListCell* cell;
  foreach (cell, clauses) {
    Array<PlanQuestion> questions;
    read_clause(walk.resolver, place, static_cast<Node*>(lfirst(cell)), questions);
    for (const auto& question : questions) {
      PlanPredicate predicate = at(place);
      predicate.question = question;
      predicate.role = name(role);
      predicate.shared_by = shared_by;
      predicate.of_index = of_index;
      count(walk, place, role, predicate);
      note(walk, predicate);
    }
  }
}

void read_clauses(Walk& walk, const Place* place) {
  for_each_clause_list(place->state->plan, [&](List* clauses, Role role) {
    List* of_index = role == Role::index ? conditions_of_index(place->state) : NIL;
    int count = list_length(clauses) + list_length(of_index);
    note_clauses(walk, place, clauses, role, count, false);
    note_clauses(walk, place, of_index, role, count, true);
  });
}

struct Keys {
  const Plan* plan;  // in whose rows the keys have their positions
  int count;
  const AttrNumber* positions;
  const Oid* operators;  // of a sort; null: a grouping
  const bool* nulls_first;
};

bool descends(Oid op) {
  CatCList* members = SearchSysCacheList1(AMOPOPID, ObjectIdGetDatum(op));
  bool greater = false;
  for (int i = 0; i < members->n_members; i++) {
    auto* member = reinterpret_cast<Form_pg_amop>(GETSTRUCT(&members->members[i]->tuple));
    if (member->amopmethod == BTREE_AM_OID) greater = member->amopstrategy == BTGreaterStrategyNumber;
  }
  ReleaseSysCacheList(members);
  return greater;
}

Expression key_at(const Keys& keys, int i) {
  const TargetEntry* entry = get_tle_by_resno(keys.plan->targetlist, keys.positions[i]);
  return {entry ? reinterpret_cast<const Node*>(entry->expr) : nullptr, keys.plan};
}

// How many keys from the given one on are columns of the same mention.
int run_of(Walk& walk, const Keys& keys, int first, Array<Column>& columns) {
  for (int i = first; i < keys.count; i++) {
    Column column = column_of(walk.resolver, key_at(keys, i));
    if (!column || column.number == InvalidAttrNumber) break;
    if (columns.size() > 0 && !column.of_same_mention(*columns.begin())) break;
    columns.push(column);
  }
  return static_cast<int>(columns.size());
}

void note_run(Walk& walk, const Keys& keys, int first, Array<Column>& columns, PlanPredicate predicate) {
  Array<AttrNumber> numbers;
  Array<bool> descending, nulls_first;
  for (const auto& column : columns) {
    int key = first + static_cast<int>(numbers.size());
    numbers.push(column.number);
    if (!keys.operators) continue;
    descending.push(descends(keys.operators[key]));
    nulls_first.push(keys.nulls_first[key]);
  }
  predicate.question = {};
  predicate.question.table = *columns.begin();
  predicate.question.columns = numbers;
  predicate.question.kind = keys.operators ? "order" : "group";
  predicate.descending = descending;
  predicate.nulls_first = nulls_first;
  predicate.first_key = first + 1;
  note(walk, predicate);
}

// A key that is computed asks for the columns that it is computed from.
void note_computed_key(Walk& walk, const Keys& keys, int i, PlanPredicate predicate) {
  Array<PlanQuestion> questions;
  read_columns(walk.resolver, key_at(keys, i), questions);
  for (const auto& question : questions) {
    predicate.question = question;
    predicate.first_key = i + 1;
    note(walk, predicate);
  }
}

void note_keys(Walk& walk, const Place* place, const Keys& keys, const char* role) {
  PlanPredicate predicate = at(place);
  predicate.role = role;
  predicate.keys = keys.count;
  auto counts = counts_of(place->state), below = counts_of(outerPlanState(place->state));
  if (below) predicate.rows_in = below->rows;
  // What HAVING removed is a group all the same. Rows of several grouping sets cannot be told apart.
  bool several = IsA(predicate.node, Agg) && reinterpret_cast<const Agg*>(predicate.node)->chain != NIL;
  if (counts && !several) predicate.rows_kept = counts->rows + counts->removed_first;
  for (int i = 0; i < keys.count;) {
    Array<Column> columns;
    int length = run_of(walk, keys, i, columns);
    if (length > 0)
      note_run(walk, keys, i, columns, predicate);
    else
      note_computed_key(walk, keys, i, predicate);
    i += Max(length, 1);
  }
}

void read_keys(Walk& walk, const Place* place) {
  const Plan* plan = place->state->plan;
  switch (nodeTag(plan)) {
    case T_Sort:
    case T_IncrementalSort: {
      auto* sort = reinterpret_cast<const Sort*>(plan);  // an incremental sort begins with a sort
      note_keys(walk, place, {plan, sort->numCols, sort->sortColIdx, sort->sortOperators, sort->nullsFirst}, "sort");
      break;
    }
    case T_Agg: {
      auto* aggregate = reinterpret_cast<const Agg*>(plan);
      // What workers have grouped already was asked there.
      if (DO_AGGSPLIT_COMBINE(aggregate->aggsplit)) break;
      note_keys(walk, place, {plan->lefttree, aggregate->numCols, aggregate->grpColIdx, nullptr, nullptr}, "group");
      break;
    }
    case T_Group: {
      auto* group = reinterpret_cast<const Group*>(plan);
      note_keys(walk, place, {plan->lefttree, group->numCols, group->grpColIdx, nullptr, nullptr}, "group");
      break;
    }
    case T_Unique: {
      auto* unique = reinterpret_cast<const Unique*>(plan);
      note_keys(walk, place, {plan->lefttree, unique->numCols, unique->uniqColIdx, nullptr, nullptr}, "group");
      break;
    }
    default:
      break;
  }
}

// Whether the child too is read no further when the node is asked for no more rows.
bool ends_early_with(const Plan* plan, bool inner) {
  switch (nodeTag(plan)) {
    case T_Agg:
      return reinterpret_cast<const Agg*>(plan)->aggstrategy == AGG_SORTED;
    case T_Result:
    case T_ProjectSet:
    case T_Append:
    case T_MergeAppend:
    case T_SubqueryScan:
    case T_Gather:
    case T_GatherMerge:
    case T_LockRows:
    case T_Material:
    case T_Memoize:
    case T_Unique:
    case T_Group:
    case T_MergeJoin:
    case T_IncrementalSort:
      return true;
    case T_NestLoop:
    case T_HashJoin:
      return !inner;
    default:
      return false;
  }
}

bool is_limit(const Plan* plan) {
  return IsA(plan, Limit) && reinterpret_cast<const Limit*>(plan)->limitCount != nullptr;
}

// Whether the node goes on to its next outer row at the first inner one that fits.
bool looks_for_one(const Plan* plan) {
  if (!IsA(plan, NestLoop)) return false;
  JoinType type = reinterpret_cast<const Join*>(plan)->jointype;
  return type == JOIN_SEMI || type == JOIN_ANTI;
}

void walk_node(Walk& walk, const Place* place);

void walk_child(Walk& walk, const Place* place, PlanState* child) {
  if (!child) return;
  const Plan* plan = place->state->plan;
  bool inner = child == innerPlanState(place->state) && child != outerPlanState(place->state);
  bool passes = IsA(plan, Limit) || ends_early_with(plan, inner);
  bool limited = is_limit(plan) || (place->limited && passes);
  bool first_match = (inner && looks_for_one(plan)) || (place->first_match && passes);
  Place below = {place, child, nullptr, limited, first_match};
  walk_node(walk, &below);
}

void walk_subplans(Walk& walk, const Place* place, List* subplans) {
  ListCell* cell;
  foreach (cell, subplans) {
    auto* state = lfirst_node(SubPlanState, cell);
    // Two expressions may run one subplan.
    if (!state->planstate || bms_is_member(state->subplan->plan_id, walk.subplans_seen)) continue;
    walk.subplans_seen = bms_add_member(walk.subplans_seen, state->subplan->plan_id);
    bool exists = state->subplan->subLinkType == EXISTS_SUBLINK;
    Place below = {place, state->planstate, state->subplan, false, exists};
    walk_node(walk, &below);
  }
}

// Children that run: an Append leaves out the partitions that it need not ask.
void walk_children(Walk& walk, const Place* place) {
  PlanState* state = place->state;
  auto each = [&](PlanState** children, int count) {
    for (int i = 0; i < count; i++) walk_child(walk, place, children[i]);
  };
  switch (nodeTag(state)) {
    case T_AppendState:
      each(reinterpret_cast<AppendState*>(state)->appendplans, reinterpret_cast<AppendState*>(state)->as_nplans);
      break;
    case T_MergeAppendState:
      each(reinterpret_cast<MergeAppendState*>(state)->mergeplans,
           reinterpret_cast<MergeAppendState*>(state)->ms_nplans);
      break;
    case T_BitmapAndState:
      each(reinterpret_cast<BitmapAndState*>(state)->bitmapplans, reinterpret_cast<BitmapAndState*>(state)->nplans);
      break;
    case T_BitmapOrState:
      each(reinterpret_cast<BitmapOrState*>(state)->bitmapplans, reinterpret_cast<BitmapOrState*>(state)->nplans);
      break;
    case T_SubqueryScanState:
      walk_child(walk, place, reinterpret_cast<SubqueryScanState*>(state)->subplan);
      break;
    case T_CustomScanState: {
      ListCell* cell;
      foreach (cell, reinterpret_cast<CustomScanState*>(state)->custom_ps)
        walk_child(walk, place, static_cast<PlanState*>(lfirst(cell)));
      break;
    }
    case T_ForeignScanState:
      return;  // what is below it runs only to look at a changed row again
    default:
      break;
  }
  walk_child(walk, place, outerPlanState(state));
  walk_child(walk, place, innerPlanState(state));
}

void walk_node(Walk& walk, const Place* place) {
  check_stack_depth();
  if (walk.found.truncated || ++walk.nodes > most_nodes) {
    walk.found.truncated = true;
    return;
  }
  read_clauses(walk, place);
  read_keys(walk, place);
  walk_subplans(walk, place, place->state->initPlan);
  walk_children(walk, place);
  walk_subplans(walk, place, place->state->subPlan);
}

}  // namespace

Predicates predicates_of(const QueryDesc* query) {
  Walk walk = {resolver_of(query->plannedstmt), query, Predicates(), nullptr, 0};
  if (!query->planstate) return walk.found;
  Place top = {nullptr, query->planstate, nullptr, false, false};
  walk_node(walk, &top);
  if (walk.resolver.steps_left < 0) walk.found.truncated = true;
  return walk.found;
}

}  // namespace workload::server
