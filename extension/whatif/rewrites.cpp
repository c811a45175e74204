#include "extension/whatif/rewrites.hpp"

#include "extension/whatif/column.hpp"
#include "extension/whatif/rewritable_condition.hpp"

namespace workload::server {

namespace {

// Calls `visit` with each condition that all rows of the level have to fulfil.
void each_condition(const Node* node, auto&& visit) {
  check_stack_depth();
  if (!node) return;
  ListCell* cell;
  if (IsA(node, FromExpr)) {
    auto* from = reinterpret_cast<const FromExpr*>(node);
    foreach (cell, from->fromlist) each_condition(static_cast<Node*>(lfirst(cell)), visit);
    each_condition(from->quals, visit);
  } else if (IsA(node, JoinExpr)) {
    auto* join = reinterpret_cast<const JoinExpr*>(node);
    each_condition(join->larg, visit);
    each_condition(join->rarg, visit);
    each_condition(join->quals, visit);
  } else if (IsA(node, BoolExpr) && reinterpret_cast<const BoolExpr*>(node)->boolop == AND_EXPR) {
    foreach (cell, reinterpret_cast<const BoolExpr*>(node)->args)
      each_condition(static_cast<Node*>(lfirst(cell)), visit);
  } else if (!IsA(node, RangeTblRef)) {
    visit(node);
  }
}

struct Order {
  List* columns = NIL;  // names of one table's columns, as char*
  Column first;
  bool known = false;       // all are columns of one table
  bool descending = false;  // all of them
  bool one_way = true;
  bool random = false;
};

bool finds_random(Node* node, void* nothing) {
  if (!node) return false;
  if (IsA(node, FuncExpr) && castNode(FuncExpr, node)->funcid == random_function) return true;
  return walk_expression(node, finds_random, nothing);
}

Order order_of(const Query* query, const List* clauses) {
  Order order;
  order.known = clauses != NIL;
  ListCell* cell;
  foreach (cell, clauses) {
    auto* clause = lfirst_node(SortGroupClause, cell);
    Node* expression = get_sortgroupclause_expr(const_cast<SortGroupClause*>(clause), query->targetList);
    order.random = order.random || finds_random(expression, nullptr);
    Column column = column_of(query, expression);
    if (!column || (order.first && column.table != order.first.table)) {
      order.known = false;
      continue;
    }
    const char* op = OidIsValid(clause->sortop) ? get_opname(clause->sortop) : nullptr;
    bool descending = op && strcmp(op, ">") == 0;
    if (!order.first) {
      order.first = column;
      order.descending = descending;
    }
    order.one_way = order.one_way && descending == order.descending;
    order.columns = lappend(order.columns, const_cast<char*>(name_of(column)));
  }
  return order;
}

const char* joined(const List* names) {
  StringInfoData text;
  initStringInfo(&text);
  ListCell* cell;
  foreach (cell, names)
    appendStringInfo(&text, "%s%s", text.len ? ", " : "", quote_identifier(static_cast<char*>(lfirst(cell))));
  return text.data;
}

// The number that an OFFSET is, or -1.
double row_count(const Node* node) {
  if (IsA(node, FuncExpr) && list_length(reinterpret_cast<const FuncExpr*>(node)->args) == 1)
    node = static_cast<Node*>(linitial(reinterpret_cast<const FuncExpr*>(node)->args));
  if (!node || !IsA(node, Const)) return -1;
  auto* count = reinterpret_cast<const Const*>(node);
  if (count->constisnull) return -1;
  if (count->consttype == INT4OID) return DatumGetInt32(count->constvalue);
  return count->consttype == INT8OID ? static_cast<double>(DatumGetInt64(count->constvalue)) : -1;
}

void note_offset(const Query* query, const Order& order, Array<Rewrite>& found) {
  if (!query->limitOffset) return;
  // The text is that of the first page that was asked for, where most begin, and stands for all others.
  double skipped = row_count(query->limitOffset);
  if (skipped == 0 && !order.known) return;
  const char* better = nullptr;
  if (order.known && order.one_way)
    better = psprintf(list_length(order.columns) == 1
                          ? "WHERE %s %s (the last row of the page before) ORDER BY ... LIMIT ..."
                          : "WHERE (%s) %s (the last row of the page before) ORDER BY ... LIMIT ...",
                      joined(order.columns), order.descending ? "<" : ">");
  const char* count = constant_text(query->limitOffset);
  found.push({"offset", order.first.table, order.first.alias, order.columns,
              psprintf("OFFSET %s", count && skipped != 0 ? count : "..."), better, false, skipped});
}

void note_distinct_on(const Query* query, const Order& order, Array<Rewrite>& found) {
  if (!query->hasDistinctOn) return;
  List* groups = NIL;
  Column first;
  ListCell* cell;
  foreach (cell, query->distinctClause) {
    auto* clause = lfirst_node(SortGroupClause, cell);
    Column column = column_of(query, get_sortgroupclause_expr(clause, query->targetList));
    if (!column || (first && first.table != column.table)) return;
    if (!first) first = column;
    groups = lappend(groups, const_cast<char*>(name_of(column)));
  }
  if (!first) return;
  List* rest = order.known ? list_copy_tail(order.columns, list_length(groups)) : NIL;
  const char* group = quote_identifier(static_cast<char*>(linitial(groups)));
  const char* direction = order.one_way && !order.descending ? "" : " DESC";
  const char* better = psprintf(
      "SELECT ... FROM (the groups) AS g CROSS JOIN LATERAL (SELECT ... FROM %s WHERE %s = g.%s ORDER BY %s%s LIMIT 1) "
      "AS one",
      quote_identifier(get_rel_name(first.table)), group, group, rest ? joined(rest) : "...", rest ? direction : "");
  found.push({"distinct_on", first.table, first.alias, groups, psprintf("DISTINCT ON (%s)", joined(groups)), better,
              false, -1});
}

// The newest of several groups: the list keeps an index on (group, order) from giving the order.
void note_list_top(const Query* query, const Order& order, const Node* condition, Array<Rewrite>& found) {
  if (!query->limitCount || !order.first || query->distinctClause || query->groupClause || query->hasAggs) return;
  if (!IsA(condition, ScalarArrayOpExpr)) return;
  auto* any = reinterpret_cast<const ScalarArrayOpExpr*>(condition);
  Column column = column_of(query, static_cast<Node*>(linitial(any->args)));
  const Node* list = static_cast<Node*>(lsecond(any->args));
  if (!any->useOr || !column || !is_constant(list) || column.table != order.first.table ||
      column.number == order.first.number)
    return;
  const char* name = quote_identifier(name_of(column));
  const char* sorted = joined(order.columns);
  const char* better = psprintf(
      "SELECT ... FROM unnest(the list) AS one CROSS JOIN LATERAL (SELECT ... WHERE %s = one ORDER BY %s%s LIMIT ...) "
      "AS top "
      "ORDER BY %s%s LIMIT ...",
      name, sorted, order.descending ? " DESC" : "", sorted, order.descending ? " DESC" : "");
  List* columns = list_concat(list_make1(const_cast<char*>(name_of(column))), list_copy(order.columns));
  found.push({"list_top", column.table, column.alias, columns,
              psprintf("%s = ANY (...) ORDER BY %s LIMIT ...", name, sorted), better, false, -1});
}

void note_count_all(const Query* query, Array<Rewrite>& found) {
  bool bare = query->commandType == CMD_SELECT && query->hasAggs && !query->groupClause && !query->groupingSets &&
              !query->havingQual && !query->jointree->quals && list_length(query->jointree->fromlist) == 1 &&
              list_length(query->targetList) == 1;
  if (!bare || !IsA(linitial(query->jointree->fromlist), RangeTblRef)) return;
  auto* target = linitial_node(TargetEntry, query->targetList);
  if (!IsA(target->expr, Aggref) || !reinterpret_cast<const Aggref*>(target->expr)->aggstar ||
      reinterpret_cast<const Aggref*>(target->expr)->aggfilter)
    return;
  const RangeTblEntry* entry = rt_fetch(linitial_node(RangeTblRef, query->jointree->fromlist)->rtindex, query->rtable);
  if (entry->rtekind != RTE_RELATION) return;
  found.push(
      {"count_all", entry->relid, entry->eref->aliasname, NIL, "count(*) of the whole table", nullptr, false, -1});
}

void look_at(const Query* query, Array<Rewrite>& found) {
  if (query->commandType == CMD_UTILITY || !query->jointree) return;
  Order order = order_of(query, query->sortClause);
  auto note = [&](const Node* condition) {
    note_condition(query, condition, found);
    note_list_top(query, order, condition, found);
  };
  each_condition(reinterpret_cast<const Node*>(query->jointree), note);
  each_condition(merge_condition(query), note);
  note_offset(query, order, found);
  note_distinct_on(query, order, found);
  note_count_all(query, found);
  if (order.random && query->limitCount)
    found.push({"order_by_random", InvalidOid, nullptr, NIL, "ORDER BY random() LIMIT ...", nullptr, false, -1});
}

bool visit(Node* node, Array<Rewrite>* found) {
  if (!node) return false;
  if (!IsA(node, Query)) return walk_expression(node, visit, found);
  check_stack_depth();
  look_at(castNode(Query, node), *found);
  return walk_query(castNode(Query, node), visit, found);
}

}  // namespace

Array<Rewrite> rewrites(const Question& question) {
  Array<Rewrite> found;
  visit(reinterpret_cast<Node*>(question.query), &found);
  return found;
}

}  // namespace workload::server
