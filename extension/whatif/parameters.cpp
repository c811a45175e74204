#include "extension/whatif/parameters.hpp"

#include <algorithm>

#include "extension/clause.hpp"
#include "extension/pattern.hpp"
#include "extension/whatif/column.hpp"

namespace workload::server {

namespace {

// Casts that the parser puts around a parameter or a column leave the value what it is: of a column of varchar, the
// whole list of IN ($1, $2) is cast to text[].
const Node* without_cast(const Node* node) {
  for (;;) {
    if (node && IsA(node, RelabelType))
      node = reinterpret_cast<const Node*>(reinterpret_cast<const RelabelType*>(node)->arg);
    else if (node && IsA(node, CoerceViaIO))
      node = reinterpret_cast<const Node*>(reinterpret_cast<const CoerceViaIO*>(node)->arg);
    else if (node && IsA(node, ArrayCoerceExpr))
      node = reinterpret_cast<const Node*>(reinterpret_cast<const ArrayCoerceExpr*>(node)->arg);
    else if (node && IsA(node, FuncExpr) && reinterpret_cast<const FuncExpr*>(node)->funcformat != COERCE_EXPLICIT_CALL)
      node = static_cast<Node*>(linitial(reinterpret_cast<const FuncExpr*>(node)->args));
    else
      return node;
  }
}

const Param* parameter_of(const Node* node) {
  node = without_cast(node);
  if (!node || !IsA(node, Param)) return nullptr;
  auto* parameter = reinterpret_cast<const Param*>(node);
  return parameter->paramkind == PARAM_EXTERN ? parameter : nullptr;
}

void note(const Query* query, const Param* parameter, const Node* side, Oid op, Array<Comparison>& found,
          const Node* calculated = nullptr) {
  Column column = parameter && OidIsValid(op) ? column_of(query, without_cast(side)) : Column();
  if (!column) return;
  Comparison comparison = {parameter->paramid, parameter->paramtype, column.table, name_of(column), get_opname(op), {}};
  if (calculated && !(comparison.line = line_of(calculated, parameter))) return;
  bool known = std::any_of(found.begin(), found.end(), [&](const Comparison& one) {
    return one.parameter == comparison.parameter && one.table == comparison.table &&
           strcmp(one.column, comparison.column) == 0 && strcmp(one.op, comparison.op) == 0;
  });
  if (!known) found.push(comparison);
}

void note(const Query* query, const Node* side, const Node* other, Oid op, Array<Comparison>& found) {
  if (const Param* parameter = parameter_of(other)) return note(query, parameter, side, op, found);
  note(query, only_parameter_of(other), side, op, found, other);
}

// "column @> ARRAY[$1, $2]": each is one of the elements.
void note_elements(const Query* query, const Node* side, const Node* other, Oid op, Array<Comparison>& found) {
  other = without_cast(other);
  if (!other || !IsA(other, ArrayExpr)) return;
  ListCell* cell;
  foreach (cell, reinterpret_cast<const ArrayExpr*>(other)->elements)
    note(query, side, static_cast<Node*>(lfirst(cell)), op, found);
}

// "column op $1", either way round.
void note_operator(const Query* query, const OpExpr* comparison, Array<Comparison>& found) {
  if (list_length(comparison->args) != 2 || comparison->opresulttype != BOOLOID) return;
  const Node *left = static_cast<Node*>(linitial(comparison->args)),
             *right = static_cast<Node*>(lsecond(comparison->args));
  // "upper(column) LIKE upper($1)", too.
  if (is_pattern(comparison->opno))
    return note(query, parameter_of_pattern(right), without_case(left), comparison->opno, found);
  note(query, left, right, comparison->opno, found);
  note(query, right, left, get_commutator(comparison->opno), found);
  note_elements(query, left, right, comparison->opno, found);
  note_elements(query, right, left, get_commutator(comparison->opno), found);
}

// What holds for one element of "> ALL" is not what the column is compared with; of "<> ALL" each is left out.
bool is_list(const ScalarArrayOpExpr* comparison) {
  if (comparison->useOr) return true;
  Oid type = exprType(static_cast<Node*>(linitial(comparison->args)));
  return btree_strategy(get_negator(comparison->opno), type) == BTEqualStrategyNumber;
}

// "column IN ($1, $2)", or NOT IN: each is compared with the column.
void note_list(const Query* query, const ScalarArrayOpExpr* comparison, Array<Comparison>& found) {
  const Node *left = static_cast<Node*>(linitial(comparison->args)),
             *right = without_cast(static_cast<Node*>(lsecond(comparison->args)));
  if (!is_list(comparison) || !IsA(right, ArrayExpr)) return;
  ListCell* cell;
  foreach (cell, reinterpret_cast<const ArrayExpr*>(right)->elements)
    note(query, left, static_cast<Node*>(lfirst(cell)), comparison->opno, found);
}

// "(a, b) < ($1, $2)": what it says of the first column bounds the rows.
void note_row(const Query* query, const RowCompareExpr* comparison, Array<Comparison>& found) {
  const Node *left = static_cast<Node*>(linitial(comparison->largs)),
             *right = static_cast<Node*>(linitial(comparison->rargs));
  note(query, left, right, linitial_oid(comparison->opnos), found);
  note(query, right, left, get_commutator(linitial_oid(comparison->opnos)), found);
}

bool is_before(const Comparison& a, const Comparison& b) {
  if (a.parameter != b.parameter) return a.parameter < b.parameter;
  if (a.table != b.table) return a.table < b.table;
  if (int order = strcmp(a.column, b.column)) return order < 0;
  return strcmp(a.op, b.op) < 0;
}

// "NOT (column = $1)" is "column <> $1", as the planner has it. False: it is something else.
bool note_negated(const Query* query, const Node* negated, Array<Comparison>& found) {
  if (IsA(negated, OpExpr)) {
    OpExpr opposite = *reinterpret_cast<const OpExpr*>(negated);
    opposite.opno = get_negator(opposite.opno);
    if (OidIsValid(opposite.opno)) note_operator(query, &opposite, found);
    return true;
  }
  if (!IsA(negated, ScalarArrayOpExpr)) return false;
  ScalarArrayOpExpr opposite = *reinterpret_cast<const ScalarArrayOpExpr*>(negated);
  opposite.opno = get_negator(opposite.opno);
  opposite.useOr = !opposite.useOr;
  if (OidIsValid(opposite.opno)) note_list(query, &opposite, found);
  return true;
}

struct Search {
  const Query* query;
  Array<Comparison>* found;
};

bool visit(Node* node, Search* search) {
  if (!node) return false;
  check_stack_depth();
  if (IsA(node, Query)) {
    Search below = {castNode(Query, node), search->found};
    return walk_query(castNode(Query, node), visit, &below);
  }
  if (is_notclause(node)) {
    Node* negated = static_cast<Node*>(linitial(castNode(BoolExpr, node)->args));
    if (note_negated(search->query, negated, *search->found)) return walk_expression(negated, visit, search);
  }
  if (IsA(node, OpExpr)) note_operator(search->query, castNode(OpExpr, node), *search->found);
  if (IsA(node, ScalarArrayOpExpr)) note_list(search->query, castNode(ScalarArrayOpExpr, node), *search->found);
  if (IsA(node, RowCompareExpr)) note_row(search->query, castNode(RowCompareExpr, node), *search->found);
  return walk_expression(node, visit, search);
}

}  // namespace

Array<Comparison> comparisons(const Question& question) {
  Array<Comparison> found;
  Search search = {question.query, &found};
  visit(reinterpret_cast<Node*>(question.query), &search);
  for (int number = 1; number <= question.parameter_count; number++) {
    bool compared =
        std::any_of(found.begin(), found.end(), [&](const Comparison& one) { return one.parameter == number; });
    if (!compared) found.push({number, question.parameter_types[number - 1], InvalidOid, nullptr, nullptr, {}});
  }
  std::sort(found.begin(), found.end(), is_before);
  return found;
}

}  // namespace workload::server
