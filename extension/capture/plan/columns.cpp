#include "extension/capture/plan/columns.hpp"

#include "extension/clause.hpp"

namespace workload::server {

namespace {

constexpr int most_steps = 50000;  // chosen: about a millisecond

const TargetEntry* entry_at(List* targets, AttrNumber position) {
  if (position <= 0) return nullptr;
  if (position <= list_length(targets)) {
    auto* entry = static_cast<TargetEntry*>(list_nth(targets, position - 1));
    if (entry->resno == position) return entry;
  }
  return get_tle_by_resno(targets, position);
}

Expression entry_of(const Plan* child, AttrNumber position) {
  const TargetEntry* entry = child ? entry_at(child->targetlist, position) : nullptr;
  return entry ? Expression{reinterpret_cast<const Node*>(entry->expr), child} : Expression{};
}

List* columns_of_scan(const Plan* plan) {
  switch (nodeTag(plan)) {
    case T_IndexOnlyScan:
      return reinterpret_cast<const IndexOnlyScan*>(plan)->indextlist;
    case T_ForeignScan:
      return reinterpret_cast<const ForeignScan*>(plan)->fdw_scan_tlist;
    case T_CustomScan:
      return reinterpret_cast<const CustomScan*>(plan)->custom_scan_tlist;
    default:
      return NIL;
  }
}

const Plan* scanned_plan(const Resolver& resolver, const Plan* plan, Index position) {
  if (IsA(plan, SubqueryScan)) {
    auto* scan = reinterpret_cast<const SubqueryScan*>(plan);
    return scan->scan.scanrelid == position ? scan->subplan : nullptr;
  }
  if (!IsA(plan, CteScan)) return nullptr;
  auto* scan = reinterpret_cast<const CteScan*>(plan);
  bool there = scan->scan.scanrelid == position && scan->ctePlanId > 0 &&
               scan->ctePlanId <= list_length(resolver.statement->subplans);
  return there ? static_cast<Plan*>(list_nth(resolver.statement->subplans, scan->ctePlanId - 1)) : nullptr;
}

// One step down.
Expression below(const Resolver& resolver, const Var* var, const Plan* plan) {
  switch (static_cast<int>(var->varno)) {
    case OUTER_VAR:
      // The other arm of a recursion gives rows of its own.
      return IsA(plan, RecursiveUnion) ? Expression{} : entry_of(plan->lefttree, var->varattno);
    case INNER_VAR:
      return IsA(plan, ModifyTable) ? Expression{} : entry_of(plan->righttree, var->varattno);
    case INDEX_VAR: {
      const TargetEntry* entry = entry_at(columns_of_scan(plan), var->varattno);
      return entry ? Expression{reinterpret_cast<const Node*>(entry->expr), plan} : Expression{};
    }
    default:
      return entry_of(scanned_plan(resolver, plan, static_cast<Index>(var->varno)), var->varattno);
  }
}

const RangeTblEntry* table_of(const Resolver& resolver, const Var* var) {
  auto position = static_cast<int>(var->varno);
  if (position <= 0 || position > list_length(resolver.statement->rtable)) return nullptr;
  const RangeTblEntry* entry = rt_fetch(position, resolver.statement->rtable);
  return entry->rtekind == RTE_RELATION ? entry : nullptr;
}

List* arms_of(const Plan* plan) {
  if (IsA(plan, Append)) return reinterpret_cast<const Append*>(plan)->appendplans;
  if (IsA(plan, MergeAppend)) return reinterpret_cast<const MergeAppend*>(plan)->mergeplans;
  return NIL;
}

Column in_partition_root(const Resolver& resolver, Column column) {
  Index root = partition_root(resolver, column.mention);
  if (!root) return column;
  Oid relation = rt_fetch(root, resolver.statement->rtable)->relid;
  if (column.number > 0) {
    char* name = get_attname(column.relation, column.number, true);
    column.number = name ? get_attnum(relation, name) : InvalidAttrNumber;
    if (column.number == InvalidAttrNumber) return {};
  }
  column.mention = root;
  column.relation = relation;
  return column;
}

// A column of an Append is one of a table when all arms agree, as those of a partitioned table do.
Column column_of_all(Resolver& resolver, List* arms, AttrNumber position) {
  Column common = {};
  ListCell* cell;
  foreach (cell, arms) {
    Column column = column_of(resolver, entry_of(static_cast<Plan*>(lfirst(cell)), position));
    if (!column) return {};
    column = in_partition_root(resolver, column);
    if (!column || (common && (common.relation != column.relation || common.number != column.number))) return {};
    if (!common) common = column;
  }
  return common;
}

struct Collector {
  Resolver* resolver;
  const Plan* plan;
  Mentions* found;
  Array<Column>* columns;
};

bool collect(Node* node, Collector* collector);

void collect_column(const Var* var, Collector* collector) {
  Expression here = {reinterpret_cast<const Node*>(var), collector->plan};
  collector->found->rows = true;
  if (Column column = column_of(*collector->resolver, here)) {
    for (const auto& known : *collector->columns)
      if (known.of_same_mention(column) && known.number == column.number) return;
    collector->columns->push(column);
    return;
  }
  Expression computed = expression_of(*collector->resolver, here);
  if (!computed.node) return;
  Collector deeper = {collector->resolver, computed.plan, collector->found, collector->columns};
  collect(const_cast<Node*>(computed.node), &deeper);
}

bool collect(Node* node, Collector* collector) {
  if (!node) return false;
  if (--collector->resolver->steps_left < 0) return true;
  switch (nodeTag(node)) {
    case T_Aggref:
    case T_WindowFunc:
    case T_GroupingFunc:
      collector->found->aggregates = true;
      return false;
    case T_Var:
      check_stack_depth();
      collect_column(reinterpret_cast<Var*>(node), collector);
      return false;
    case T_SubPlan: {
      Collector passing = *collector;
      passing.columns = &collector->found->passed;
      return collect(reinterpret_cast<SubPlan*>(node)->testexpr, collector) ||
             collect(reinterpret_cast<Node*>(reinterpret_cast<SubPlan*>(node)->args), &passing);
    }
    default:
      return walk_expression(node, collect, collector);
  }
}

}  // namespace

Resolver resolver_of(const PlannedStmt* statement) {
  Resolver resolver = {statement, most_steps, nullptr};
  if (statement->appendRelations == NIL) return resolver;
  resolver.parents = static_cast<Index*>(palloc0(sizeof(Index) * (list_length(statement->rtable) + 1)));
  ListCell* cell;
  foreach (cell, statement->appendRelations) {
    auto* child = lfirst_node(AppendRelInfo, cell);
    const RangeTblEntry* parent = rt_fetch(child->parent_relid, statement->rtable);
    bool partitioned = parent->rtekind == RTE_RELATION && parent->relkind == RELKIND_PARTITIONED_TABLE;
    if (partitioned) resolver.parents[child->child_relid] = child->parent_relid;
  }
  return resolver;
}

Column column_of(Resolver& resolver, Expression expression) {
  check_stack_depth();
  int side = 0;
  for (;;) {
    const Node* node = without_relabel(expression.node);
    if (!node || !IsA(node, Var) || --resolver.steps_left < 0) return {};
    auto* var = reinterpret_cast<const Var*>(node);
    if (var->varlevelsup != 0) return {};
    if (side == 0) side = static_cast<int>(var->varno);
    if (const RangeTblEntry* entry = table_of(resolver, var))
      return {static_cast<Index>(var->varno), side, entry->relid, var->varattno, var->vartype};
    if (List* arms = arms_of(expression.plan); arms && static_cast<int>(var->varno) == OUTER_VAR) {
      Column column = column_of_all(resolver, arms, var->varattno);
      column.side = side;
      return column;
    }
    expression = below(resolver, var, expression.plan);
  }
}

Expression expression_of(Resolver& resolver, Expression expression) {
  for (;;) {
    const Node* node = without_relabel(expression.node);
    if (!node || !IsA(node, Var)) return expression;
    auto* var = reinterpret_cast<const Var*>(node);
    if (--resolver.steps_left < 0 || table_of(resolver, var)) return {};
    expression = below(resolver, var, expression.plan);
  }
}

Index partition_root(const Resolver& resolver, Index mention) {
  if (!resolver.parents) return 0;
  Index root = 0;
  while (Index parent = resolver.parents[root ? root : mention]) root = parent;
  return root;
}

Mentions mentions_in(Resolver& resolver, Expression expression) {
  Mentions found;
  Collector collector = {&resolver, expression.plan, &found, &found.columns};
  collect(const_cast<Node*>(expression.node), &collector);
  return found;
}

}  // namespace workload::server
