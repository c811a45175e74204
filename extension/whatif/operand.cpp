#include "extension/whatif/operand.hpp"

#include "extension/clause.hpp"

namespace workload::server {

namespace {

struct Check {
  Index relation;
  bool columns, refused;
};

// True as soon as something is met that no index holds.
bool check(Node* node, Check* found) {
  if (!node) return false;
  switch (nodeTag(node)) {
    case T_Var: {
      auto* var = castNode(Var, node);
      found->columns = true;
      if (var->varlevelsup != 0 || static_cast<Index>(var->varno) != found->relation || var->varattno <= 0)
        found->refused = true;
      break;
    }
    case T_Const: {
      // In captured texts this stands for a constant that is not known.
      auto* constant = castNode(Const, node);
      if (constant->consttype == TEXTOID && !constant->constisnull &&
          strcmp(TextDatumGetCString(constant->constvalue), "?") == 0)
        found->refused = true;
      break;
    }
    case T_Param:
    case T_SubLink:
    case T_SubPlan:
    case T_AlternativeSubPlan:
    case T_Aggref:
    case T_GroupingFunc:
    case T_WindowFunc:
    case T_PlaceHolderVar:
    case T_CurrentOfExpr:
    case T_Query:
      found->refused = true;
      break;
    default:
      break;
  }
  return found->refused || walk_expression(node, check, found);
}

bool renumber(Node* node, void* nothing) {
  if (!node) return false;
  if (!IsA(node, Var)) return walk_expression(node, renumber, nothing);
  auto* var = castNode(Var, node);
  var->varno = 1;
  var->varnosyn = 0;
  var->varattnosyn = 0;
  return false;
}

bool can_be_indexed(Node* node, Index relation) {
  Check found = {relation, false, false};
  check(node, &found);
  return found.columns && !found.refused && !contain_mutable_functions(node) && !expression_returns_set(node);
}

}  // namespace

Operand operand_of(PlannerInfo* root, const RelOptInfo* relation, Oid table, const Node* node) {
  const Node* bare = without_relabel(node);
  if (!bare) return {};
  if (IsA(bare, Var)) {
    auto* var = reinterpret_cast<const Var*>(bare);
    if (var->varlevelsup != 0 || static_cast<Index>(var->varno) != relation->relid || var->varattno <= 0) return {};
    return {var->varattno, nullptr, get_atttype(table, var->varattno), var->varcollid};
  }
  auto* expression = const_cast<Node*>(bare);
  if (IsA(bare, Const) || !can_be_indexed(expression, relation->relid)) return {};
  auto* copy = static_cast<Node*>(copyObjectImpl(expression));
  renumber(copy, nullptr);
  return {0, copy, exprType(copy), exprCollation(copy)};
}

const char* expression_text(const Node* expression, Oid table) {
  List* context = deparse_context_for(get_rel_name(table), table);
  return deparse_expression(const_cast<Node*>(expression), context, false, true);  // an index has to be told its cast
}

}  // namespace workload::server
