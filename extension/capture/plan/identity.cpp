#include "extension/capture/plan/identity.hpp"

#include "core/fingerprint.hpp"
#include "extension/capture/plan/clauses.hpp"
#include "extension/capture/plan/columns.hpp"
#include "extension/plan.hpp"

namespace workload::server {

namespace {

struct Shape {
  Resolver resolver;
  core::Fingerprint fingerprint;
  const Plan* plan;  // the node whose expressions are being added
  bool fixed;        // nothing that changes from row to row was met
};

bool add_expression(Node* node, Shape* shape);

void add_column(const Var* var, Shape* shape) {
  shape->fixed = false;
  Expression here = {reinterpret_cast<const Node*>(var), shape->plan};
  if (Column column = column_of(shape->resolver, here)) {
    shape->fingerprint.add(column.relation).add(static_cast<uint64>(column.number));
    return;
  }
  Expression computed = expression_of(shape->resolver, here);
  if (!computed.node) {
    shape->fingerprint.add(static_cast<uint64>(var->varattno));
    return;
  }
  const Plan* plan = shape->plan;
  shape->plan = computed.plan;
  add_expression(const_cast<Node*>(computed.node), shape);
  shape->plan = plan;
  shape->fixed = false;
}

uint64 operator_of(const Node* node) {
  switch (nodeTag(node)) {
    case T_OpExpr:
    case T_DistinctExpr:
    case T_NullIfExpr:
      return reinterpret_cast<const OpExpr*>(node)->opno;
    case T_ScalarArrayOpExpr:
      return reinterpret_cast<const ScalarArrayOpExpr*>(node)->opno * 2 +
             reinterpret_cast<const ScalarArrayOpExpr*>(node)->useOr;
    case T_FuncExpr:
      return reinterpret_cast<const FuncExpr*>(node)->funcid;
    case T_Aggref:
      return reinterpret_cast<const Aggref*>(node)->aggfnoid;
    case T_WindowFunc:
      return reinterpret_cast<const WindowFunc*>(node)->winfnoid;
    case T_BoolExpr:
      return reinterpret_cast<const BoolExpr*>(node)->boolop;
    case T_NullTest:
      return reinterpret_cast<const NullTest*>(node)->nulltesttype;
    case T_BooleanTest:
      return reinterpret_cast<const BooleanTest*>(node)->booltesttype;
    case T_RowCompareExpr:
      return linitial_oid(reinterpret_cast<const RowCompareExpr*>(node)->opnos);
    case T_SubPlan:
      return reinterpret_cast<const SubPlan*>(node)->subLinkType;
    default:
      return 0;
  }
}

// What is made of values alone counts as a value: a plan for given values has a constant where a generic plan has
// parameters and the functions around them.
bool add_expression(Node* node, Shape* shape) {
  if (!node) return false;
  check_stack_depth();
  if (--shape->resolver.steps_left < 0) return true;
  if (IsA(node, RelabelType)) return walk_expression(node, add_expression, shape);
  if (IsA(node, Var)) {
    add_column(reinterpret_cast<Var*>(node), shape);
    return false;
  }
  core::Fingerprint before = shape->fingerprint;
  bool fixed_before = shape->fixed;
  shape->fixed = true;
  shape->fingerprint.add(nodeTag(node)).add(operator_of(node));
  // Parameters that the plan itself sets differ from row to row, or come out of a subquery.
  if (IsA(node, Param)) shape->fixed = reinterpret_cast<Param*>(node)->paramkind == PARAM_EXTERN;
  if (IsA(node, SubPlan) || IsA(node, Aggref) || IsA(node, WindowFunc)) shape->fixed = false;
  bool stopped = walk_expression(node, add_expression, shape);
  if (shape->fixed) shape->fingerprint = before.add(T_Const);
  shape->fixed = shape->fixed && fixed_before;
  return stopped;
}

void add_key(const Plan* plan, List* targets, AttrNumber position, Shape& shape) {
  const TargetEntry* entry = get_tle_by_resno(targets, position);
  shape.plan = plan;
  if (entry) add_expression(reinterpret_cast<Node*>(entry->expr), &shape);
}

void add_keys(const Plan* plan, Shape& shape) {
  auto add_columns = [&](const Plan* input, int count, const AttrNumber* columns) {
    for (int i = 0; i < count; i++) add_key(input, input->targetlist, columns[i], shape);
  };
  switch (nodeTag(plan)) {
    case T_Sort:
    case T_IncrementalSort: {
      auto* sort = reinterpret_cast<const Sort*>(plan);  // an incremental sort begins with a sort
      add_columns(plan, sort->numCols, sort->sortColIdx);
      for (int i = 0; i < sort->numCols; i++) shape.fingerprint.add(sort->sortOperators[i]).add(sort->nullsFirst[i]);
      break;
    }
    case T_Agg:
      add_columns(plan->lefttree, reinterpret_cast<const Agg*>(plan)->numCols,
                  reinterpret_cast<const Agg*>(plan)->grpColIdx);
      break;
    case T_Group:
      add_columns(plan->lefttree, reinterpret_cast<const Group*>(plan)->numCols,
                  reinterpret_cast<const Group*>(plan)->grpColIdx);
      break;
    case T_Unique:
      add_columns(plan->lefttree, reinterpret_cast<const Unique*>(plan)->numCols,
                  reinterpret_cast<const Unique*>(plan)->uniqColIdx);
      break;
    default:
      break;
  }
}

Oid table_at(const PlannedStmt* statement, Index position) {
  return position ? rt_fetch(position, statement->rtable)->relid : InvalidOid;
}

uint64 variant_of(const Plan* plan) {
  switch (nodeTag(plan)) {
    case T_NestLoop:
    case T_MergeJoin:
    case T_HashJoin:
      return reinterpret_cast<const Join*>(plan)->jointype;
    case T_Agg:
      return reinterpret_cast<const Agg*>(plan)->aggstrategy;
    case T_ModifyTable:
      return reinterpret_cast<const ModifyTable*>(plan)->operation;
    default:
      return 0;
  }
}

void add_shape(const Plan* plan, Shape& shape) {
  check_stack_depth();
  shape.fingerprint.add(nodeTag(plan))
      .add(table_at(shape.resolver.statement, relation_of(plan)))
      .add(index_of(plan))
      .add(variant_of(plan));
  for_each_clause_list(plan, [&](List* clauses, Role role) {
    if (clauses == NIL) return;
    shape.fingerprint.add(static_cast<uint64>(role)).add(static_cast<uint64>(list_length(clauses)));
    shape.plan = plan;
    ListCell* cell;
    foreach (cell, clauses) add_expression(static_cast<Node*>(lfirst(cell)), &shape);
  });
  add_keys(plan, shape);
  for_each_child(plan, [&](const Plan* child, ChildOf relation) {
    shape.fingerprint.add(relation == ChildOf::repeated ? 2 : 1);
    add_shape(child, shape);
  });
  shape.fingerprint.add(0);
}

bool finds_parameter(Node* node, void* nothing) {
  if (!node) return false;
  if (IsA(node, Param)) return reinterpret_cast<Param*>(node)->paramkind == PARAM_EXTERN;
  return walk_expression(node, finds_parameter, nothing);
}

bool holds_parameter(const void* expressions) {
  return finds_parameter(static_cast<Node*>(const_cast<void*>(expressions)), nullptr);
}

// Expressions of a node that are neither targets nor clauses.
bool special_parts_hold_parameter(const Plan* plan) {
  switch (nodeTag(plan)) {
    case T_Result:
      return holds_parameter(reinterpret_cast<const Result*>(plan)->resconstantqual);
    case T_Limit:
      return holds_parameter(reinterpret_cast<const Limit*>(plan)->limitCount) ||
             holds_parameter(reinterpret_cast<const Limit*>(plan)->limitOffset);
    case T_IndexScan:
      return holds_parameter(reinterpret_cast<const IndexScan*>(plan)->indexorderbyorig);
    case T_IndexOnlyScan:
      return holds_parameter(reinterpret_cast<const IndexOnlyScan*>(plan)->indexorderby);
    case T_TidScan:
      return holds_parameter(reinterpret_cast<const TidScan*>(plan)->tidquals);
    case T_TidRangeScan:
      return holds_parameter(reinterpret_cast<const TidRangeScan*>(plan)->tidrangequals);
    case T_SampleScan:
      return holds_parameter(reinterpret_cast<const SampleScan*>(plan)->tablesample);
    case T_FunctionScan:
      return holds_parameter(reinterpret_cast<const FunctionScan*>(plan)->functions);
    case T_TableFuncScan:
      return holds_parameter(reinterpret_cast<const TableFuncScan*>(plan)->tablefunc);
    case T_ValuesScan:
      return holds_parameter(reinterpret_cast<const ValuesScan*>(plan)->values_lists);
    case T_Memoize:
      return holds_parameter(reinterpret_cast<const Memoize*>(plan)->param_exprs);
    case T_WindowAgg:
      return holds_parameter(reinterpret_cast<const WindowAgg*>(plan)->startOffset) ||
             holds_parameter(reinterpret_cast<const WindowAgg*>(plan)->endOffset);
    case T_ForeignScan:
      return holds_parameter(reinterpret_cast<const ForeignScan*>(plan)->fdw_exprs);
    case T_CustomScan:
      return holds_parameter(reinterpret_cast<const CustomScan*>(plan)->custom_exprs);
    case T_ModifyTable: {
      auto* modify = reinterpret_cast<const ModifyTable*>(plan);
      return holds_parameter(modify->onConflictSet) || holds_parameter(modify->onConflictWhere) ||
             holds_parameter(modify->returningLists) || holds_parameter(modify->withCheckOptionLists) ||
             holds_parameter(modify->mergeActionLists);
    }
    default:
      return false;
  }
}

bool plan_holds_parameter(const Plan* plan) {
  check_stack_depth();
  bool holds = holds_parameter(plan->targetlist) || special_parts_hold_parameter(plan);
  for_each_clause_list(plan, [&](List* clauses, Role) { holds = holds || holds_parameter(clauses); });
  for_each_child(plan, [&](const Plan* child, ChildOf) { holds = holds || plan_holds_parameter(child); });
  return holds;
}

}  // namespace

int64 plan_identity(const PlannedStmt* statement) {
  Shape shape = {resolver_of(statement), core::Fingerprint(), nullptr, true};
  add_shape(statement->planTree, shape);
  ListCell* cell;
  foreach (cell, statement->subplans)
    if (lfirst(cell)) add_shape(static_cast<Plan*>(lfirst(cell)), shape);
  return static_cast<int64>(shape.fingerprint.value());
}

bool uses_parameters(const PlannedStmt* statement) {
  if (plan_holds_parameter(statement->planTree)) return true;
  ListCell* cell;
  foreach (cell, statement->subplans)
    if (lfirst(cell) && plan_holds_parameter(static_cast<Plan*>(lfirst(cell)))) return true;
  return false;
}

int8 generic_plan(const QueryDesc* query) {
  if (!query->params || query->params->numParams == 0) return -1;
  return uses_parameters(query->plannedstmt) ? 1 : 0;
}

}  // namespace workload::server
