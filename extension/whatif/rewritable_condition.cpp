#include "extension/whatif/rewritable_condition.hpp"

#include "extension/clause.hpp"
#include "extension/whatif/column.hpp"
#include "extension/whatif/hidden_column.hpp"

namespace workload::server {

namespace {

List* named(const Column& column) { return list_make1(const_cast<char*>(name_of(column))); }

const char* quoted(const Column& column) { return quote_identifier(name_of(column)); }

const char* with_alias(const Column& column) {
  return psprintf("%s.%s", quote_identifier(column.alias), quoted(column));
}

// An array of varchar is compared as one of text, which needs no more than another name for it.
const Node* as_it_is(const Node* array) {
  if (!IsA(array, ArrayCoerceExpr)) return array;
  auto* coerced = reinterpret_cast<const ArrayCoerceExpr*>(array);
  bool renamed = IsA(without_relabel(reinterpret_cast<const Node*>(coerced->elemexpr)), CaseTestExpr);
  return renamed ? reinterpret_cast<const Node*>(coerced->arg) : array;
}

void note_any_of_array(const Query* query, const ScalarArrayOpExpr* any, Array<Rewrite>& found) {
  const Node *value = static_cast<Node*>(linitial(any->args)), *array = static_cast<Node*>(lsecond(any->args));
  Column column = column_of(query, as_it_is(array));
  if (!column || !any->useOr || !is_constant(value)) return;
  if (btree_strategy(any->opno, exprType(value)) != BTEqualStrategyNumber) return;
  const char* text = constant_text(value);
  found.push({"any_of_array", column.table, column.alias, named(column),
              condition_text(reinterpret_cast<const Node*>(any), column),
              text ? psprintf("%s @> ARRAY[%s]::%s", quoted(column), text, format_type_be(type_of(column))) : nullptr,
              false, -1});
}

void note_null_safe(const Query* query, const DistinctExpr* distinct, Array<Rewrite>& found) {
  const Node *left = static_cast<Node*>(linitial(distinct->args)), *right = static_cast<Node*>(lsecond(distinct->args));
  Column column = column_of(query, left);
  const Node* other = column ? right : left;
  if (!column) column = column_of(query, right);
  if (!column || !is_constant(other)) return;
  const char* text = constant_text(other);
  if (!text) return;
  found.push({"null_safe", column.table, column.alias, named(column),
              psprintf("%s IS NOT DISTINCT FROM %s", quoted(column), text), psprintf("%s = %s", quoted(column), text),
              false, -1});
}

// "column op constant", either way round.
struct Bound {
  Column column;
  const Node* value = nullptr;
  int strategy = 0;
};

Bound bound(const Query* query, const Node* node) {
  if (!node || !IsA(node, OpExpr)) return {};
  auto* comparison = reinterpret_cast<const OpExpr*>(node);
  if (list_length(comparison->args) != 2) return {};
  const Node *left = static_cast<Node*>(linitial(comparison->args)),
             *right = static_cast<Node*>(lsecond(comparison->args));
  Column column = column_of(query, left);
  Oid op = column ? comparison->opno : get_commutator(comparison->opno);
  if (!column) {
    column = column_of(query, right);
    right = left;
  }
  if (!column || !OidIsValid(op) || !is_constant(right)) return {};
  return {column, right, btree_strategy(op, type_of(column))};
}

int direction(int strategy) {
  if (strategy == BTLessStrategyNumber || strategy == BTLessEqualStrategyNumber) return -1;
  return strategy == BTGreaterStrategyNumber || strategy == BTGreaterEqualStrategyNumber ? 1 : 0;
}

// Values that were put into the text are parameters of their own once it is normalised.
bool may_be_the_same(const Node* one, const Node* other) {
  return equal(one, other) || (IsA(without_relabel(one), Param) && IsA(without_relabel(other), Param));
}

const BoolExpr* boolean(const Node* node, BoolExprType type, int arguments) {
  if (!node || !IsA(node, BoolExpr)) return nullptr;
  auto* found = reinterpret_cast<const BoolExpr*>(node);
  return found->boolop == type && (arguments == 0 || list_length(found->args) == arguments) ? found : nullptr;
}

struct Keyset {
  Array<Bound> bounds;
  int towards = 0;
};

// a < x OR (a = y AND rest), where the rest is b < z or the same again.
bool read_keyset(const Query* query, const Node* node, Keyset& keyset) {
  check_stack_depth();
  const BoolExpr* either = boolean(node, OR_EXPR, 2);
  if (!either) {
    Bound last = bound(query, node);
    if (!last.column || keyset.bounds.size() == 0 || direction(last.strategy) != keyset.towards) return false;
    keyset.bounds.push(last);
    return true;
  }
  for (int first = 0; first < 2; first++) {
    Bound beyond = bound(query, static_cast<Node*>(list_nth(either->args, first)));
    const BoolExpr* both = boolean(static_cast<Node*>(list_nth(either->args, 1 - first)), AND_EXPR, 2);
    if (!beyond.column || direction(beyond.strategy) == 0 || !both) continue;
    if (keyset.bounds.size() > 0 && direction(beyond.strategy) != keyset.towards) continue;
    for (int second = 0; second < 2; second++) {
      Bound same = bound(query, static_cast<Node*>(list_nth(both->args, second)));
      if (!same.column || same.strategy != BTEqualStrategyNumber || same.column.table != beyond.column.table ||
          same.column.number != beyond.column.number || !may_be_the_same(same.value, beyond.value))
        continue;
      keyset.towards = direction(beyond.strategy);
      keyset.bounds.push(beyond);
      return read_keyset(query, static_cast<Node*>(list_nth(both->args, 1 - second)), keyset);
    }
  }
  return false;
}

bool is_same_column(const Column& one, const Column& other) {
  return one.table == other.table && one.number == other.number;
}

// The step of a ladder that goes on from those before it: each of their columns is equal to its value, and one more is
// beyond its own.
bool read_step(const Query* query, const Node* arm, Keyset& keyset) {
  const BoolExpr* both = boolean(arm, AND_EXPR, 0);
  auto steps = static_cast<int>(keyset.bounds.size());
  if ((both ? list_length(both->args) : 1) != steps + 1) return false;
  Bound beyond;
  int equal = 0;
  for (int i = 0; i <= steps; i++) {
    Bound one = bound(query, both ? static_cast<Node*>(list_nth(both->args, i)) : arm);
    if (!one.column) return false;
    if (direction(one.strategy) != 0) {
      if (beyond.column) return false;
      beyond = one;
      continue;
    }
    for (const Bound& before : keyset.bounds)
      if (one.strategy == BTEqualStrategyNumber && is_same_column(before.column, one.column) &&
          may_be_the_same(before.value, one.value))
        equal++;
  }
  if (!beyond.column || equal != steps || (steps > 0 && direction(beyond.strategy) != keyset.towards)) return false;
  for (const Bound& before : keyset.bounds)
    if (is_same_column(before.column, beyond.column)) return false;
  keyset.towards = direction(beyond.strategy);
  keyset.bounds.push(beyond);
  return true;
}

// a < x OR (a = x AND b < y) OR (a = x AND b = y AND c < z), in any order.
bool read_ladder(const Query* query, const Node* node, Keyset& keyset) {
  const BoolExpr* either = boolean(node, OR_EXPR, 0);
  if (!either || list_length(either->args) < 3) return false;
  for (int length = list_length(either->args); length > 0; length--) {
    bool found = false;
    ListCell* cell;
    foreach (cell, either->args) found = found || read_step(query, static_cast<Node*>(lfirst(cell)), keyset);
    if (!found) return false;
  }
  return true;
}

bool note_keyset(const Query* query, const Node* either, Array<Rewrite>& found) {
  Keyset keyset;
  if (!read_keyset(query, either, keyset)) {
    keyset = Keyset();
    if (!read_ladder(query, either, keyset)) return false;
  }
  const Column& first = keyset.bounds.begin()->column;
  List* columns = NIL;
  StringInfoData left, right;
  initStringInfo(&left);
  initStringInfo(&right);
  bool known = true;
  int strategy = 0;
  for (const Bound& each : keyset.bounds) {
    if (each.column.table != first.table || each.column.var->varno != first.var->varno) return false;
    const char* value = constant_text(each.value);
    known = known && value;
    appendStringInfo(&left, "%s%s", columns ? ", " : "", quoted(each.column));
    appendStringInfo(&right, "%s%s", columns ? ", " : "", value ? value : "");
    columns = lappend(columns, const_cast<char*>(name_of(each.column)));
    strategy = each.strategy;
  }
  bool inclusive = strategy == BTLessEqualStrategyNumber || strategy == BTGreaterEqualStrategyNumber;
  const char* op = keyset.towards < 0 ? (inclusive ? "<=" : "<") : (inclusive ? ">=" : ">");
  found.push({"or_keyset", first.table, first.alias, columns,
              psprintf("%s %s ... OR (%s = ... AND ...)", quoted(first), keyset.towards < 0 ? "<" : ">", quoted(first)),
              known ? psprintf("(%s) %s (%s)", left.data, op, right.data) : nullptr, false, -1});
  return true;
}

// The one mention that an arm is about, and one of its columns; a subquery counts as a mention of its own.
bool find_first_column(Node* node, const Var** found) {
  if (!node || *found) return false;
  if (IsA(node, Var) && castNode(Var, node)->varlevelsup == 0) *found = castNode(Var, node);
  if (IsA(node, Query)) return false;
  return walk_expression(node, find_first_column, found);
}

void note_or_across_tables(const Query* query, const BoolExpr* either, Array<Rewrite>& found) {
  List *columns = NIL, *mentions = NIL;
  Column first;
  StringInfoData better;
  initStringInfo(&better);
  bool subquery = false;
  ListCell* cell;
  foreach (cell, either->args) {
    auto* arm = static_cast<Node*>(lfirst(cell));
    if (checkExprHasSubLink(arm)) {
      subquery = true;
      continue;
    }
    const Var* var = nullptr;
    find_first_column(arm, &var);
    Bitmapset* of = pull_varnos(nullptr, arm);
    if (!var || bms_membership(of) != BMS_SINGLETON) return;
    Column column = column_of(query, reinterpret_cast<const Node*>(var));
    if (!column) return;
    if (!first) first = column;
    mentions = list_append_unique_int(mentions, static_cast<int>(var->varno));
    columns = list_append_unique(columns, makeString(const_cast<char*>(with_alias(column))));
  }
  if (!first || list_length(mentions) + (subquery ? 1 : 0) < 2) return;
  List* names = NIL;
  StringInfoData clause;
  initStringInfo(&clause);
  foreach (cell, columns) {
    char* name = strVal(lfirst(cell));
    appendStringInfo(&clause, "%s%s ...", names ? " OR " : "", name);
    appendStringInfo(&better, "%sSELECT ... WHERE %s ...", names ? " UNION " : "", name);
    names = lappend(names, name);
  }
  if (subquery) {
    appendStringInfoString(&clause, " OR the subquery");
    appendStringInfoString(&better, " UNION SELECT ... WHERE the subquery");
  }
  found.push({"or_across_tables", first.table, first.alias, names, clause.data, better.data, false, -1});
}

void note_not_in(const Query* query, const SubLink* in, Array<Rewrite>& found) {
  if (in->subLinkType != ANY_SUBLINK || !in->testexpr || !IsA(in->testexpr, OpExpr) || !IsA(in->subselect, Query))
    return;
  auto* test = castNode(OpExpr, in->testexpr);
  const Node* left = static_cast<Node*>(linitial(test->args));
  if (btree_strategy(test->opno, exprType(left)) != BTEqualStrategyNumber) return;
  Column column = column_of(query, left);
  if (!column) return;
  auto* subquery = castNode(Query, in->subselect);
  auto* target = get_tle_by_resno(subquery->targetList, 1);
  Column inner = target ? column_of(subquery, reinterpret_cast<Node*>(target->expr)) : Column{};
  const char* better = "NOT EXISTS (SELECT FROM ... WHERE ...)";
  if (inner) {
    const char* table = get_rel_name(inner.table);
    const char* alias = strcmp(table, inner.alias) == 0 ? "" : psprintf(" AS %s", quote_identifier(inner.alias));
    better = psprintf("NOT EXISTS (SELECT FROM %s%s WHERE %s = %s%s)", quote_identifier(table), alias,
                      with_alias(inner), with_alias(column), subquery->jointree->quals ? " AND ..." : "");
  }
  found.push({"not_in", column.table, column.alias, named(column), psprintf("%s NOT IN (SELECT ...)", quoted(column)),
              better, false, -1});
}

}  // namespace

void note_condition(const Query* query, const Node* condition, Array<Rewrite>& found) {
  if (IsA(condition, OpExpr) && list_length(reinterpret_cast<const OpExpr*>(condition)->args) == 2) {
    note_hidden_column(query, reinterpret_cast<const OpExpr*>(condition), found);
  } else if (IsA(condition, ScalarArrayOpExpr)) {
    note_any_of_array(query, reinterpret_cast<const ScalarArrayOpExpr*>(condition), found);
    note_hidden_column(query, reinterpret_cast<const ScalarArrayOpExpr*>(condition), found);
  } else if (const BoolExpr* negated = boolean(condition, NOT_EXPR, 1)) {
    const Node* inner = static_cast<Node*>(linitial(negated->args));
    if (IsA(inner, DistinctExpr)) note_null_safe(query, reinterpret_cast<const DistinctExpr*>(inner), found);
    if (IsA(inner, SubLink)) note_not_in(query, reinterpret_cast<const SubLink*>(inner), found);
  } else if (const BoolExpr* either = boolean(condition, OR_EXPR, 0)) {
    if (!note_keyset(query, condition, found)) note_or_across_tables(query, either, found);
  }
}

}  // namespace workload::server
