#include "extension/whatif/unknown_settings.hpp"

#include "extension/scope.hpp"

namespace workload::server {

namespace {

// One that is empty was set for a transaction of the application's that is over.
bool is_known(const Node* name) {
  if (!name || !IsA(name, Const)) return true;
  auto* constant = reinterpret_cast<const Const*>(name);
  if (constant->constisnull) return true;
  const char* value = GetConfigOptionByName(TextDatumGetCString(constant->constvalue), nullptr, true);
  return value && *value;
}

// No statement has a parameter of this number, so nothing is ever bound to it.
Param unknown(Oid type, Oid collation) {
  Param parameter = {};
  parameter.xpr.type = T_Param;
  parameter.paramkind = PARAM_EXTERN;
  parameter.paramid = PG_INT16_MAX;
  parameter.paramtype = type;
  parameter.paramtypmod = -1;
  parameter.paramcollid = collation;
  parameter.location = -1;
  return parameter;
}

Node* unknown_text() {
  auto* parameter = makeNode(Param);
  *parameter = unknown(TEXTOID, DEFAULT_COLLATION_OID);
  return reinterpret_cast<Node*>(parameter);
}

// Whether the planner would call it to estimate a condition: it gives the same value all through a statement.
bool is_called_to_estimate(const FuncExpr* call) {
  if (call->funcid < FirstNormalObjectId || call->funcretset || func_volatile(call->funcid) != PROVOLATILE_STABLE)
    return false;
  ListCell* cell;
  foreach (cell, call->args)
    if (!IsA(lfirst(cell), Const)) return false;
  return true;
}

bool fails(FuncExpr* call) {
  auto* root = makeNode(PlannerInfo);
  root->glob = makeNode(PlannerGlobal);
  root->parse = makeNode(Query);
  return error_in_subtransaction([&] { estimate_expression_value(root, static_cast<Node*>(copyObjectImpl(call))); }) !=
         nullptr;
}

bool forget(Node* node, void* nothing) {
  if (!node) return false;
  if (IsA(node, Query)) return walk_query(castNode(Query, node), forget, nothing);
  if (IsA(node, FuncExpr)) {
    auto* call = castNode(FuncExpr, node);
    bool setting = call->funcid == F_CURRENT_SETTING_TEXT || call->funcid == F_CURRENT_SETTING_TEXT_BOOL;
    if (setting && !is_known(static_cast<Node*>(linitial(call->args)))) {
      call->funcid = F_CURRENT_SETTING_TEXT_BOOL;
      call->args = list_make2(unknown_text(), makeBoolConst(true, false));
      return false;
    }
    if (is_called_to_estimate(call) && fails(call)) {
      static_assert(sizeof(Param) <= sizeof(FuncExpr));  // what points to the call points to the parameter
      *reinterpret_cast<Param*>(call) = unknown(call->funcresulttype, call->funccollid);
      return false;
    }
  }
  return walk_expression(node, forget, nothing);
}

}  // namespace

void forget_unknown_settings(Query* query) { forget(reinterpret_cast<Node*>(query), nullptr); }

}  // namespace workload::server
