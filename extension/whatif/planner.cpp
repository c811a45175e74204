#include "extension/whatif/planner.hpp"

#include <algorithm>

#include "extension/fault.hpp"
#include "extension/hook.hpp"
#include "extension/plan.hpp"
#include "extension/scope.hpp"
#include "extension/whatif/bounded_cost.hpp"
#include "extension/whatif/predicates.hpp"
#include "extension/whatif/unknown_settings.hpp"
#include "extension/whatif/values_types.hpp"

namespace workload::server {

namespace {

using RelationInfo = Hook<get_relation_info_hook, nullptr>;
using RelationPaths = Hook<set_rel_pathlist_hook, nullptr>;
using IndexStatistics = Hook<get_index_stats_hook, nullptr>;
using IndexName = Hook<explain_get_index_name_hook, nullptr>;
struct WhatIf;
using Planner = Hook<planner_hook, standard_planner, WhatIf>;

// What the hooks answer from; null but for the length of a call of ours.
const Configuration* in_force = nullptr;
ScanFacts* noting = nullptr;

bool hidden(Oid index) {
  for (int i = 0; i < in_force->hidden_count; i++)
    if (in_force->hidden[i] == index) return true;
  return false;
}

bool offered(const Configuration& configuration, const HypotheticalIndex& index) {
  return !index.error && (!configuration.offered || configuration.offered[index.position]);
}

void on_relation_info(PlannerInfo* root, Oid table, bool is_parent, RelOptInfo* relation) {
  RelationInfo::next(root, table, is_parent, relation);
  if (!in_force || is_parent) return;
  fault("whatif_relation");
  ListCell* cell;
  foreach (cell, relation->indexlist)
    if (hidden(static_cast<IndexOptInfo*>(lfirst(cell))->indexoid))
      relation->indexlist = foreach_delete_current(relation->indexlist, cell);
  for (int i = 0; i < in_force->count; i++)
    if (in_force->indexes[i].table == table && offered(*in_force, in_force->indexes[i]))
      relation->indexlist = lcons(show_to_planner(in_force->indexes[i], root, relation), relation->indexlist);
}

bool any_or(List* clauses) {
  ListCell* cell;
  foreach (cell, clauses)
    if (lfirst_node(RestrictInfo, cell)->orclause) return true;
  return false;
}

// The planner gives up an OR at the first arm that no index serves, and the ends of columns (min, max) at the first
// aggregate, and does not look at indexes for the others.
bool may_stop_looking(const PlannerInfo* root, const RelOptInfo* relation) {
  bool several_aggregates = root->parse->hasAggs && !root->parse->groupClause && list_length(root->agginfos) > 1;
  return several_aggregates || any_or(relation->baserestrictinfo) || any_or(relation->joininfo);
}

void on_relation_paths(PlannerInfo* root, RelOptInfo* relation, Index position, RangeTblEntry* entry) {
  RelationPaths::next(root, relation, position, entry);
  if (entry->rtekind != RTE_RELATION || entry->inh) return;
  if (!noting) return;
  fault("whatif_paths");
  note_scans(*noting, root, relation, entry->relid);
  if (may_stop_looking(root, relation))
    for (int i = 0; i < in_force->count; i++)
      if (in_force->indexes[i].table == entry->relid) in_force->indexes[i].considered = true;
  note_predicates(root, relation, entry);
}

void release_nothing(HeapTuple) {}

bool on_index_statistics(PlannerInfo* root, Oid oid, AttrNumber column, VariableStatData* found) {
  const HypotheticalIndex* index = in_force ? hypothetical_index(oid) : nullptr;
  if (!index || !index->statistics[column - 1]) return IndexStatistics::next(root, oid, column, found);
  found->statsTuple = index->statistics[column - 1];
  found->freefunc = release_nothing;
  return true;
}

// A function that the planner evaluates may plan statements of its own. Those are real: what is hypothetical must not
// get into their plans, which may be kept, and nothing is noted of them, since they may run with other rights.
template <class... Rest>
PlannedStmt* on_planner(Query* query, const char* text, int options, ParamListInfo parameters, Rest... rest) {
  if (!in_force && !noting && !predicates_noted()) return Planner::next(query, text, options, parameters, rest...);
  PlannedStmt* plan = nullptr;
  during<const Configuration*>(in_force, nullptr, [&] {
    during<ScanFacts*>(noting, nullptr, [&] {
      during<Array<Predicate>*>(predicates_noted(), nullptr,
                                [&] { plan = Planner::next(query, text, options, parameters, rest...); });
    });
  });
  return plan;
}

const char* on_index_name(Oid oid) {
  const HypotheticalIndex* index = in_force ? hypothetical_index(oid) : nullptr;
  return index ? index->label : IndexName::next(oid);
}

void each_node(const Plan* plan, auto&& visit) {
  check_stack_depth();
  visit(plan);
  for_each_child(plan, [&](const Plan* child, ChildOf) { each_node(child, visit); });
}

void each_node_of(const PlannedStmt* statement, auto&& visit) {
  each_node(statement->planTree, visit);
  ListCell* cell;
  foreach (cell, statement->subplans)
    if (lfirst(cell)) each_node(static_cast<Plan*>(lfirst(cell)), visit);
}

void each_index_of(const PlannedStmt* statement, auto&& visit) {
  each_node_of(statement, [&](const Plan* node) {
    if (Oid index = index_of(node); OidIsValid(index)) visit(index);
  });
}

int position_of(const Configuration& configuration, Oid index) {
  for (int i = 0; i < configuration.count; i++)
    if (configuration.indexes[i].oid == index) return configuration.indexes[i].position;
  return -1;
}

template <class Value>
void push_once(Array<Value>& values, Value value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push(value);
}

}  // namespace

void install_what_if() {
  RelationInfo::install(on_relation_info);
  RelationPaths::install(on_relation_paths);
  IndexStatistics::install(on_index_statistics);
  IndexName::install(on_index_name);
  Planner::install(on_planner);
}

Question read_question(const char* text) {
  List* statements = pg_parse_query(text);
  if (list_length(statements) != 1)
    ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
            errmsg("cannot plan %d statements at once", list_length(statements)),
            errhint("Give exactly one statement."));
  Question question = {text, nullptr, nullptr, 0, nullptr};
  give_types_to_values(linitial_node(RawStmt, statements));
  Query* analysed = parse_analyze_varparams(linitial_node(RawStmt, statements), text, &question.parameter_types,
                                            &question.parameter_count, nullptr);
  give_types_to_arguments(analysed, question.parameter_types, question.parameter_count);
  List* queries = pg_rewrite_query(analysed);
  if (list_length(queries) != 1 || linitial_node(Query, queries)->commandType == CMD_UTILITY)
    ereport(ERROR, errcode(ERRCODE_FEATURE_NOT_SUPPORTED), errmsg("cannot plan this kind of statement"),
            errdetail("It is a utility command, or a rule rewrites it to another number of statements."),
            errhint("Give a SELECT, INSERT, UPDATE, DELETE, MERGE or VALUES statement."));
  question.query = linitial_node(Query, queries);
  forget_unknown_settings(question.query);
  return question;
}

void bind(Question& question, const Datum* values, const bool* nulls, int count, const bool* open) {
  if (count != question.parameter_count)
    ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("wrong number of parameters for the statement"),
            errdetail("It has %d, and %d values were given.", question.parameter_count, count));
  question.values = makeParamList(count);
  for (int i = 0; i < count; i++) {
    ParamExternData& parameter = question.values->params[i];
    parameter = {0, true, 0, InvalidOid};
    if (open && open[i]) continue;
    Oid type = OidIsValid(question.parameter_types[i]) ? question.parameter_types[i] : TEXTOID;
    Oid input, io_parameter;
    getTypeInputInfo(type, &input, &io_parameter);
    char* given = nulls[i] ? nullptr : TextDatumGetCString(values[i]);
    parameter.value = OidInputFunctionCall(input, given, io_parameter, -1);
    parameter.isnull = nulls[i];
    parameter.pflags = PARAM_FLAG_CONST;
    parameter.ptype = type;
  }
}

Answer answer(const Question& question, const Configuration& configuration) {
  Answer found;
  during<const Configuration*>(in_force, &configuration, [&] {
    during<ScanFacts*>(noting, &found.facts, [&] {
      // The planner looks up the ends of columns in indexes, and what reads the indexes' counters is to find there what
      // clients did.
      during(pgstat_track_counts, false, [&] {
        auto* query = static_cast<Query*>(copyObjectImpl(question.query));
        // The standard planner, not planner(): other modules keep count of what clients plan.
        found.plan = standard_planner(query, question.text, CURSOR_OPT_PARALLEL_OK, question.values);
      });
    });
  });
  check_permissions(found.plan);
  found.bounded_cost = bounded_cost(found.plan, found.facts);
  return found;
}

Array<int> used_indexes(const PlannedStmt* plan, const Configuration& configuration) {
  Array<int> used;
  each_index_of(plan, [&](Oid index) {
    if (int position = position_of(configuration, index); position >= 0) push_once(used, position);
  });
  std::sort(used.begin(), used.end());
  return used;
}

Array<Oid> used_existing_indexes(const PlannedStmt* plan, const Configuration& configuration) {
  Array<Oid> used;
  each_index_of(plan, [&](Oid index) {
    if (position_of(configuration, index) < 0) push_once(used, index);
  });
  return used;
}

char* explain(const Question& question, PlannedStmt* plan, const Configuration& configuration) {
  ExplainState* explain = NewExplainState();
  explain->format = EXPLAIN_FORMAT_JSON;
  during<const Configuration*>(in_force, &configuration, [&] {
    QueryDesc* query = CreateQueryDesc(plan, question.text, GetActiveSnapshot(), InvalidSnapshot, None_Receiver,
                                       question.values, nullptr, 0);
    bool no_values = question.parameter_count > 0 && !question.values;
    if (no_values) each_node_of(plan, [](const Plan* node) { keep_from_parameters(const_cast<Plan*>(node)); });
    ExecutorStart(query, no_values ? explain_without_values : EXEC_FLAG_EXPLAIN_ONLY);
    fault("whatif_explain");
    ExplainBeginOutput(explain);
    ExplainOpenGroup("Query", nullptr, true, explain);
    ExplainPrintPlan(explain, query);
    ExplainCloseGroup("Query", nullptr, true, explain);
    ExplainEndOutput(explain);
    ExecutorEnd(query);
    FreeQueryDesc(query);
  });
  return explain->str->data;
}

HypotheticalIndex* hypothetical_index(Oid oid) {
  if (!in_force) return nullptr;
  for (int i = 0; i < in_force->count; i++)
    if (in_force->indexes[i].oid == oid) return &in_force->indexes[i];
  return nullptr;
}

}  // namespace workload::server
