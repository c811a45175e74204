// What kind of question a clause asks of a column, in the words that captured plans and what-if share.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

inline const Node* without_relabel(const Node* node) {
  while (node && IsA(node, RelabelType))
    node = reinterpret_cast<const Node*>(reinterpret_cast<const RelabelType*>(node)->arg);
  return node;
}

// What a b-tree of the type's default operator class would do with the operator: its strategy number, or 0.
inline int btree_strategy(Oid op, Oid type) {
  Oid family = lookup_type_cache(type, TYPECACHE_BTREE_OPFAMILY)->btree_opf;
  return OidIsValid(family) ? get_op_opfamily_strategy(op, family) : 0;
}

inline bool is_pattern(Oid op) {
  switch (op) {
    case OID_TEXT_LIKE_OP:
    case OID_NAME_LIKE_OP:
    case OID_BPCHAR_LIKE_OP:
    case OID_TEXT_ICLIKE_OP:
    case OID_NAME_ICLIKE_OP:
    case OID_BPCHAR_ICLIKE_OP:
    case OID_TEXT_REGEXEQ_OP:
    case OID_NAME_REGEXEQ_OP:
    case OID_BPCHAR_REGEXEQ_OP:
    case OID_TEXT_ICREGEXEQ_OP:
    case OID_NAME_ICREGEXEQ_OP:
    case OID_BPCHAR_ICREGEXEQ_OP:
      return true;
    default:
      return false;
  }
}

// Of a pattern.
inline bool ignores_case(Oid op) {
  switch (op) {
    case OID_TEXT_ICLIKE_OP:
    case OID_NAME_ICLIKE_OP:
    case OID_BPCHAR_ICLIKE_OP:
    case OID_TEXT_ICREGEXEQ_OP:
    case OID_NAME_ICREGEXEQ_OP:
    case OID_BPCHAR_ICREGEXEQ_OP:
      return true;
    default:
      return false;
  }
}

inline bool is_regex(Oid op) {
  switch (op) {
    case OID_TEXT_REGEXEQ_OP:
    case OID_NAME_REGEXEQ_OP:
    case OID_BPCHAR_REGEXEQ_OP:
    case OID_TEXT_ICREGEXEQ_OP:
    case OID_NAME_ICREGEXEQ_OP:
    case OID_BPCHAR_ICREGEXEQ_OP:
      return true;
    default:
      return false;
  }
}

// A value that was cast is still that value.
inline const Node* without_casts(const Node* node) {
  for (;;) {
    node = without_relabel(node);
    if (!node) return nullptr;
    if (IsA(node, CoerceViaIO)) {
      node = reinterpret_cast<const Node*>(reinterpret_cast<const CoerceViaIO*>(node)->arg);
    } else if (IsA(node, ArrayCoerceExpr)) {
      node = reinterpret_cast<const Node*>(reinterpret_cast<const ArrayCoerceExpr*>(node)->arg);
    } else if (IsA(node, FuncExpr)) {
      auto* function = reinterpret_cast<const FuncExpr*>(node);
      bool cast = function->funcformat == COERCE_EXPLICIT_CAST || function->funcformat == COERCE_IMPLICIT_CAST;
      if (!cast || function->args == NIL) return node;
      node = static_cast<const Node*>(linitial(function->args));
    } else {
      return node;
    }
  }
}

// The kind of "column op other side". `joined`: the other side holds columns of another relation.
inline const char* kind_of_comparison(Oid op, Oid type, bool joined) {
  switch (btree_strategy(op, type)) {
    case BTEqualStrategyNumber:
      return joined ? "join" : "equal";
    case 0:
      return is_pattern(op) ? "pattern" : "expression";
    default:
      return "range";
  }
}

}  // namespace workload::server
