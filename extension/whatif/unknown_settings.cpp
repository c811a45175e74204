#include "extension/whatif/unknown_settings.hpp"

namespace workload::server {

namespace {

bool is_known(const Node* name) {
  if (!name || !IsA(name, Const)) return true;
  auto* constant = reinterpret_cast<const Const*>(name);
  return constant->constisnull ||
         GetConfigOptionByName(TextDatumGetCString(constant->constvalue), nullptr, true) != nullptr;
}

// No statement has a parameter of this number, so nothing is ever bound to it.
Node* unknown_text() {
  auto* parameter = makeNode(Param);
  parameter->paramkind = PARAM_EXTERN;
  parameter->paramid = PG_INT16_MAX;
  parameter->paramtype = TEXTOID;
  parameter->paramtypmod = -1;
  parameter->paramcollid = DEFAULT_COLLATION_OID;
  parameter->location = -1;
  return reinterpret_cast<Node*>(parameter);
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
  }
  return walk_expression(node, forget, nothing);
}

}  // namespace

void forget_unknown_settings(Query* query) { forget(reinterpret_cast<Node*>(query), nullptr); }

}  // namespace workload::server
