#include "extension/pattern.hpp"

#include "extension/clause.hpp"

namespace workload::server {

namespace {

// What leaves the shape of its first argument as it is, apart from a letter that has two in the other case. An escape
// character that is not the default one counts as a letter.
bool keeps_shape(Oid function) {
  return function == F_UPPER_TEXT || function == F_LOWER_TEXT || function == F_LIKE_ESCAPE_TEXT_TEXT;
}

const OpExpr* concatenation(const Node* node) {
  if (!IsA(node, OpExpr)) return nullptr;
  auto* operation = reinterpret_cast<const OpExpr*>(node);
  return operation->opfuncid == F_TEXTCAT ? operation : nullptr;
}

bool is_text(Oid type) { return type == TEXTOID || type == VARCHAROID; }

bool append_text(StringInfo pattern, bool is_null, Oid type, Datum value) {
  if (is_null || !is_text(type)) return false;
  appendStringInfoString(pattern, TextDatumGetCString(value));
  return true;
}

bool append_parameter(StringInfo pattern, const Param* parameter, ParamListInfo bound) {
  if (parameter->paramkind != PARAM_EXTERN || !bound || bound->paramFetch || parameter->paramid > bound->numParams)
    return false;
  const ParamExternData& value = bound->params[parameter->paramid - 1];
  return append_text(pattern, value.isnull, value.ptype, value.value);
}

bool append_part(StringInfo pattern, const Node* node, ParamListInfo bound) {
  check_stack_depth();
  node = without_case(node);
  if (!node) return false;
  if (IsA(node, Const)) {
    auto* constant = reinterpret_cast<const Const*>(node);
    return append_text(pattern, constant->constisnull, constant->consttype, constant->constvalue);
  }
  if (IsA(node, Param)) return append_parameter(pattern, reinterpret_cast<const Param*>(node), bound);
  auto* parts = concatenation(node);
  return parts && append_part(pattern, static_cast<const Node*>(linitial(parts->args)), bound) &&
         append_part(pattern, static_cast<const Node*>(lsecond(parts->args)), bound);
}

// True as soon as there is more than that.
bool find_parameter(Node* node, const Param** found) {
  if (!node || IsA(node, Const)) return false;
  if (IsA(node, Param)) {
    auto* parameter = castNode(Param, node);
    bool first = parameter->paramkind == PARAM_EXTERN && is_text(parameter->paramtype) && !*found;
    if (first) *found = parameter;
    return !first;
  }
  bool known = without_casts(node) != node || without_case(node) != node || concatenation(node);
  return !known || walk_expression(node, find_parameter, found);
}

}  // namespace

const Node* without_case(const Node* node) {
  for (;;) {
    node = without_casts(node);
    if (!node || !IsA(node, FuncExpr) || !keeps_shape(reinterpret_cast<const FuncExpr*>(node)->funcid)) return node;
    node = static_cast<const Node*>(linitial(reinterpret_cast<const FuncExpr*>(node)->args));
  }
}

const Param* parameter_of_pattern(const Node* pattern) {
  const Param* found = nullptr;
  return find_parameter(const_cast<Node*>(pattern), &found) ? nullptr : found;
}

std::optional<core::PatternShape> shape_of_pattern(Oid op, const Node* pattern, ParamListInfo bound) {
  StringInfoData text;
  initStringInfo(&text);
  std::optional<core::PatternShape> shape;
  if (append_part(&text, pattern, bound))
    shape = is_regex(op) ? core::shape_of_regex(text.data) : core::shape_of_like(text.data);
  pfree(text.data);
  return shape;
}

}  // namespace workload::server
