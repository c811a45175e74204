#include "extension/whatif/hidden_column.hpp"

#include "extension/clause.hpp"
#include "extension/whatif/column.hpp"

namespace workload::server {

namespace {

struct Comparison {
  const Query* query;
  const Node *side, *other, *whole;
  Oid op;  // with the side on its left
  int strategy;
};

struct Found {
  Column column;
  const char* kind = nullptr;
  const char* better = nullptr;
};

const char* symbol(int strategy) {
  constexpr const char* symbols[] = {"", "<", "<=", "=", ">=", ">"};
  return symbols[strategy];
}

int turned(int strategy) { return 6 - strategy; }  // B-tree strategies lie around equality

const char* compared(const Column& column, int strategy, const char* value) {
  return value ? psprintf("%s %s %s", quote_identifier(name_of(column)), symbol(strategy), value) : nullptr;
}

bool is_whole_number(Oid type) { return type == INT2OID || type == INT4OID || type == INT8OID; }
bool is_time(Oid type) { return type == TIMESTAMPOID || type == TIMESTAMPTZOID; }
bool is_text(Oid type) { return type == TEXTOID || type == VARCHAROID; }

// Every value of the one has a value of the other, in the same order.
bool is_wider(Oid type, Oid than) {
  if (is_whole_number(than))
    return is_whole_number(type) || type == NUMERICOID || type == FLOAT4OID || type == FLOAT8OID;
  return (than == NUMERICOID && type == FLOAT8OID) || (than == FLOAT4OID && type == FLOAT8OID) ||
         (than == DATEOID && is_time(type)) || (than == BPCHAROID && type == TEXTOID);
}

// Every value has one text of its own, so that equal texts are equal values.
bool has_one_text(Oid type) { return is_whole_number(type) || type == UUIDOID || type == OIDOID || type == DATEOID; }

// The range of a unit of time that begins at the value.
const char* within(const Column& column, int strategy, const char* begin, const char* end) {
  const char* name = quote_identifier(name_of(column));
  switch (strategy) {
    case BTLessStrategyNumber:
      return psprintf("%s < %s", name, begin);
    case BTLessEqualStrategyNumber:
      return psprintf("%s < %s", name, end);
    case BTGreaterEqualStrategyNumber:
      return psprintf("%s >= %s", name, begin);
    case BTGreaterStrategyNumber:
      return psprintf("%s >= %s", name, end);
    default:
      return psprintf("%s >= %s AND %s < %s", name, begin, name, end);
  }
}

Found of_cast(const Comparison& asked, const Node* inner, CoercionForm form) {
  Column column = column_of(asked.query, inner);
  if (!column) return {};
  Oid from = type_of(column), to = exprType(asked.side);
  Found found = {column, form == COERCE_IMPLICIT_CAST ? "type_mismatch" : "function_on_column", nullptr};
  if (to == DATEOID && is_time(from)) {
    if (const char* day = constant_as(asked.other, DATEOID))
      found.better = within(column, asked.strategy, day, psprintf("%s + 1", day));
    return found;
  }
  bool as_text = is_text(to) && has_one_text(from) && asked.strategy == BTEqualStrategyNumber;
  if (!as_text && !is_wider(to, from)) return {};
  found.better = compared(column, asked.strategy, constant_as(asked.other, from));
  return found;
}

// "citext_column = text": the comparison is that of text, which the column's index does not know.
Found of_relabelled(const Comparison& asked, const RelabelType* label) {
  Column column = column_of(asked.query, reinterpret_cast<const Node*>(label));
  if (!column || btree_strategy(asked.op, type_of(column)) != 0) return {};
  bool implicit = label->relabelformat == COERCE_IMPLICIT_CAST;
  return {column, implicit ? "type_mismatch" : "function_on_column",
          compared(column, asked.strategy, constant_as(asked.other, type_of(column)))};
}

bool is_numeric_or_time(Oid type) {
  char category;
  bool preferred;
  get_type_category_preferred(type, &category, &preferred);
  return category == TYPCATEGORY_NUMERIC || category == TYPCATEGORY_DATETIME;
}

// "column + constant": the constant can go to the other side.
Found of_sum(const Comparison& asked, const OpExpr* sum) {
  if (list_length(sum->args) != 2 || get_func_namespace(sum->opfuncid) != PG_CATALOG_NAMESPACE) return {};
  const char* name = get_opname(sum->opno);
  bool plus = strcmp(name, "+") == 0;
  if (!plus && strcmp(name, "-") != 0) return {};
  const Node *left = static_cast<Node*>(linitial(sum->args)), *right = static_cast<Node*>(lsecond(sum->args));
  Column column = column_of(asked.query, left);
  bool on_the_left = static_cast<bool>(column);
  if (!on_the_left) column = column_of(asked.query, right);
  const Node* added = on_the_left ? right : left;
  if (!column || !is_numeric_or_time(type_of(column)) || !is_constant(added)) return {};
  Found found = {column, "function_on_column", nullptr};
  const char* value = constant_as(asked.other, exprType(asked.other));
  const char* term = constant_as(added, exprType(added));
  if (!value || !term) return found;
  if (plus)
    found.better = compared(column, asked.strategy, psprintf("%s - %s", value, term));
  else if (on_the_left)
    found.better = compared(column, asked.strategy, psprintf("%s + %s", value, term));
  else
    found.better = compared(column, turned(asked.strategy), psprintf("%s - %s", term, value));
  return found;
}

Found of_default(const Comparison& asked, const CoalesceExpr* coalesce) {
  Column column = column_of(asked.query, static_cast<Node*>(linitial(coalesce->args)));
  if (!column || list_length(coalesce->args) != 2 || !is_constant(static_cast<Node*>(lsecond(coalesce->args))))
    return {};
  return {column, "function_on_column", compared(column, asked.strategy, constant_text(asked.other))};
}

// A date is made a time before it is truncated or printed.
const Node* without_cast_of_date(const Node* node) {
  if (!IsA(node, FuncExpr)) return node;
  auto* cast = reinterpret_cast<const FuncExpr*>(node);
  if (cast->funcformat != COERCE_IMPLICIT_CAST || !is_time(cast->funcresulttype) || !cast->args) return node;
  auto* inner = static_cast<const Node*>(linitial(cast->args));
  return exprType(inner) == DATEOID ? inner : node;
}

bool is_year(const Node* unit) {
  if (!IsA(unit, Const)) return false;
  auto* name = reinterpret_cast<const Const*>(unit);
  return name->consttype == TEXTOID && !name->constisnull &&
         pg_strcasecmp(TextDatumGetCString(name->constvalue), "year") == 0;
}

// A year begins on a date, which is compared with a time at its midnight: that of the session, where it has a zone, as
// the year of such a time is. Other parts of a time come again, and are no range.
const char* within_year(const Comparison& asked, const Column& column) {
  const char* year = constant_as(asked.other, INT4OID);
  return year ? within(column, asked.strategy, psprintf("make_date(%s, 1, 1)", year),
                       psprintf("make_date(%s + 1, 1, 1)", year))
              : nullptr;
}

// Functions of the system that put a time into a unit of time.
Found of_function(const Comparison& asked, const FuncExpr* call) {
  if (get_func_namespace(call->funcid) != PG_CATALOG_NAMESPACE) return {};
  const char* name = get_func_name(call->funcid);
  bool truncates = strcmp(name, "date_trunc") == 0, prints = strcmp(name, "to_char") == 0;
  if (strcmp(name, "date") == 0 && list_length(call->args) == 1)
    return of_cast(asked, static_cast<Node*>(linitial(call->args)), COERCE_EXPLICIT_CALL);
  bool extracts = strcmp(name, "extract") == 0 || strcmp(name, "date_part") == 0;
  if ((!truncates && !prints && !extracts) || list_length(call->args) < 2) return {};
  const auto* time = without_cast_of_date(static_cast<Node*>(prints ? linitial(call->args) : lsecond(call->args)));
  Column column = column_of(asked.query, time);
  if (!column || (!is_time(type_of(column)) && type_of(column) != DATEOID)) return {};
  const Node* first = static_cast<Node*>(linitial(call->args));
  if (extracts && !is_year(first)) return {};
  Found found = {column, "function_on_column", extracts ? within_year(asked, column) : nullptr};
  const char* begin = truncates ? constant_as(asked.other, type_of(column)) : nullptr;
  const char* unit = constant_text(first);
  if (begin && unit)
    found.better = within(column, asked.strategy, begin, psprintf("%s + ('1 ' || %s)::interval", begin, unit));
  return found;
}

Found look_inside(const Comparison& asked) {
  switch (nodeTag(asked.side)) {
    case T_RelabelType:
      return of_relabelled(asked, reinterpret_cast<const RelabelType*>(asked.side));
    case T_CoerceViaIO: {
      auto* cast = reinterpret_cast<const CoerceViaIO*>(asked.side);
      return of_cast(asked, reinterpret_cast<const Node*>(cast->arg), cast->coerceformat);
    }
    case T_CoalesceExpr:
      return of_default(asked, reinterpret_cast<const CoalesceExpr*>(asked.side));
    case T_OpExpr:
      return of_sum(asked, reinterpret_cast<const OpExpr*>(asked.side));
    case T_FuncExpr: {
      auto* call = reinterpret_cast<const FuncExpr*>(asked.side);
      bool cast = call->funcformat == COERCE_IMPLICIT_CAST || call->funcformat == COERCE_EXPLICIT_CAST;
      if (cast && call->args) return of_cast(asked, static_cast<Node*>(linitial(call->args)), call->funcformat);
      return of_function(asked, call);
    }
    default:
      return {};
  }
}

void note(const Comparison& asked, Array<Rewrite>& found) {
  if (asked.strategy == 0 || !is_constant(asked.other)) return;
  Found inside = look_inside(asked);
  if (!inside.kind) return;
  bool immutable = !contain_mutable_functions(const_cast<Node*>(asked.side));
  found.push({inside.kind, inside.column.table, inside.column.alias,
              list_make1(const_cast<char*>(name_of(inside.column))), condition_text(asked.whole, inside.column),
              inside.better, immutable && strcmp(inside.kind, "function_on_column") == 0, -1});
}

// "column = column of another table", of a wider type: each row's column is turned into that before the two are joined.
void note_join(const Comparison& asked, Array<Rewrite>& found) {
  if (asked.strategy != BTEqualStrategyNumber) return;
  Column other = column_of(asked.query, asked.other);
  if (!other) return;
  Found inside = look_inside(asked);
  if (!inside.kind || strcmp(inside.kind, "type_mismatch") != 0 || strcmp(inside.column.alias, other.alias) == 0)
    return;
  auto named = [](const Column& column) {
    return psprintf("%s.%s", quote_identifier(column.alias), quote_identifier(name_of(column)));
  };
  found.push({"type_mismatch", inside.column.table, inside.column.alias,
              list_make1(const_cast<char*>(name_of(inside.column))),
              psprintf("%s = %s", named(inside.column), named(other)),
              psprintf("%s = %s::%s", named(inside.column), named(other), cast_to(type_of(inside.column))), false, -1});
}

}  // namespace

void note_hidden_column(const Query* query, const OpExpr* comparison, Array<Rewrite>& found) {
  const Node *left = static_cast<Node*>(linitial(comparison->args)),
             *right = static_cast<Node*>(lsecond(comparison->args)), *whole = reinterpret_cast<const Node*>(comparison);
  Comparison as_it_stands = {
      query, left, right, whole, comparison->opno, btree_strategy(comparison->opno, exprType(left))};
  note_join(as_it_stands, found);
  if (!is_constant(left)) note(as_it_stands, found);
  Oid op = get_commutator(comparison->opno);
  if (!OidIsValid(op)) return;
  Comparison turned_round = {query, right, left, whole, op, btree_strategy(op, exprType(right))};
  note_join(turned_round, found);
  if (is_constant(left)) note(turned_round, found);
}

void note_hidden_column(const Query* query, const ScalarArrayOpExpr* comparison, Array<Rewrite>& found) {
  const Node* side = static_cast<Node*>(linitial(comparison->args));
  Size before = found.size();
  if (!comparison->useOr || btree_strategy(comparison->opno, exprType(side)) != BTEqualStrategyNumber) return;
  note({query, side, static_cast<Node*>(lsecond(comparison->args)), reinterpret_cast<const Node*>(comparison),
        comparison->opno, BTEqualStrategyNumber},
       found);
  // What was said of one value is not said so of a list.
  for (Size i = before; i < found.size(); i++) found.begin()[i].better = nullptr;
}

}  // namespace workload::server
