#include "extension/whatif/column.hpp"

#include "extension/clause.hpp"

namespace workload::server {

namespace {

bool finds_column(Node* node, void* nothing) {
  if (!node) return false;
  if (IsA(node, Var) || IsA(node, SubLink) || IsA(node, Query)) return true;
  return walk_expression(node, finds_column, nothing);
}

struct Renaming {
  const Column* column;
  bool others;
};

// Makes every mention of the column one of the first table; true once another column is met.
bool rename(Node* node, Renaming* renaming) {
  if (!node) return false;
  if (IsA(node, SubLink) || IsA(node, Query)) return renaming->others = true;
  if (IsA(node, Var)) {
    auto* var = castNode(Var, node);
    const Var* known = renaming->column->var;
    if (var->varlevelsup != 0 || var->varno != known->varno || var->varattno != known->varattno)
      return renaming->others = true;
    var->varattno = renaming->column->number;
    var->varno = 1;
    var->varnosyn = 0;
    var->varattnosyn = 0;
    return false;
  }
  return walk_expression(node, rename, renaming);
}

// Deparsing puts every operator in parentheses, the outermost too.
const char* without_parentheses(char* text, const Node* node) {
  bool enclosed = (IsA(node, OpExpr) || IsA(node, BoolExpr) || IsA(node, ScalarArrayOpExpr) || IsA(node, DistinctExpr));
  Size length = strlen(text);
  if (!enclosed || length < 2 || text[0] != '(' || text[length - 1] != ')') return text;
  return pnstrdup(text + 1, length - 2);
}

}  // namespace

Column column_of(const Query* query, const Node* node) {
  check_stack_depth();
  node = without_relabel(node);
  if (!node || !IsA(node, Var)) return {};
  auto* var = reinterpret_cast<const Var*>(node);
  if (var->varlevelsup != 0 || var->varattno <= 0 || var->varno <= 0 ||
      static_cast<int>(var->varno) > list_length(query->rtable))
    return {};
  const RangeTblEntry* entry = rt_fetch(var->varno, query->rtable);
  Column found;
  if (entry->rtekind == RTE_RELATION) {
    found = {entry->relid, var->varattno, entry->eref->aliasname, var};
  } else if (entry->rtekind == RTE_JOIN && var->varattno <= list_length(entry->joinaliasvars)) {
    found = column_of(query, static_cast<Node*>(list_nth(entry->joinaliasvars, var->varattno - 1)));
  } else if (entry->rtekind == RTE_SUBQUERY) {
    auto* target = get_tle_by_resno(entry->subquery->targetList, var->varattno);
    if (target) found = column_of(entry->subquery, reinterpret_cast<Node*>(target->expr));
  }
  found.var = var;
  return found;
}

const char* name_of(const Column& column) { return get_attname(column.table, column.number, false); }

Oid type_of(const Column& column) { return get_atttype(column.table, column.number); }

bool is_constant(const Node* node) {
  auto* expression = const_cast<Node*>(node);
  return expression && !contain_vars_of_level(expression, 0) && !checkExprHasSubLink(expression) &&
         !contain_aggs_of_level(expression, 0) && !contain_volatile_functions(expression);
}

const char* constant_text(const Node* node) {
  if (finds_column(const_cast<Node*>(node), nullptr)) return nullptr;
  return without_parentheses(deparse_expression(const_cast<Node*>(node), NIL, false, false), node);
}

// "character" alone would be one character.
const char* cast_to(Oid type) { return type == BPCHAROID ? "bpchar" : format_type_be(type); }

const char* constant_as(const Node* node, Oid type) {
  const Node* bare = node;
  for (;;) {
    if (IsA(bare, RelabelType))
      bare = reinterpret_cast<Node*>(reinterpret_cast<const RelabelType*>(bare)->arg);
    else if (IsA(bare, CoerceViaIO))
      bare = reinterpret_cast<Node*>(reinterpret_cast<const CoerceViaIO*>(bare)->arg);
    else if (IsA(bare, FuncExpr) && reinterpret_cast<const FuncExpr*>(bare)->funcformat != COERCE_EXPLICIT_CALL)
      bare = static_cast<Node*>(linitial(reinterpret_cast<const FuncExpr*>(bare)->args));
    else
      break;
  }
  bool plain = IsA(bare, Param) || IsA(bare, Const);
  const char* text = constant_text(plain ? bare : node);
  if (!text) return nullptr;
  if (!IsA(bare, Param) && exprType(plain ? bare : node) == type) return text;
  return psprintf(plain ? "%s::%s" : "(%s)::%s", text, cast_to(type));
}

const char* condition_text(const Node* node, const Column& column) {
  auto* copy = static_cast<Node*>(copyObjectImpl(node));
  Renaming renaming = {&column, false};
  if (rename(copy, &renaming) || renaming.others) return nullptr;
  List* context = deparse_context_for(column.alias, column.table);
  return without_parentheses(deparse_expression(copy, context, false, false), copy);
}

}  // namespace workload::server
