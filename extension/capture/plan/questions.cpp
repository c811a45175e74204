#include "extension/capture/plan/questions.hpp"

#include "extension/clause.hpp"
#include "extension/pattern.hpp"

namespace workload::server {

namespace {

struct Reader {
  Resolver& resolver;
  const Place* place;
  Array<PlanQuestion>& questions;
  Expression here(const Node* node) const { return {node, place->state->plan}; }
};

// What a column is compared with.
struct Counterpart {
  const char* against;
  Column column;
  bool joined;  // it differs from row to row
};

// Where the value of a parameter that the plan sets for each row comes from. Without a node: from a subquery that ran
// once.
struct Source {
  const Place* place;
  const Node* node;
};

Source source_of(const Place* place, int parameter) {
  for (; place->above; place = place->above) {
    ListCell *cell, *argument;
    if (place->subplan) {
      forboth(cell, place->subplan->parParam, argument, place->subplan->args) {
        if (lfirst_int(cell) == parameter) return {place->above, static_cast<Node*>(lfirst(argument))};
      }
      continue;
    }
    const Plan* above = place->above->state->plan;
    if (!IsA(above, NestLoop) || above->righttree != place->state->plan) continue;
    foreach (cell, reinterpret_cast<const NestLoop*>(above)->nestParams) {
      auto* each = lfirst_node(NestLoopParam, cell);
      if (each->paramno == parameter) return {place->above, reinterpret_cast<const Node*>(each->paramval)};
    }
  }
  return {};
}

bool differs_by_row(Node* node, Place* place) {
  if (!node) return false;
  if (IsA(node, Var)) return true;
  if (IsA(node, Param)) {
    auto* parameter = reinterpret_cast<Param*>(node);
    return parameter->paramkind == PARAM_EXEC && source_of(place, parameter->paramid).node;
  }
  return walk_expression(node, differs_by_row, place);
}

const char* against_elements(const List* elements) {
  const char* against = "constant";
  ListCell* cell;
  foreach (cell, elements) {
    const Node* element = without_casts(static_cast<Node*>(lfirst(cell)));
    if (element && IsA(element, Param) && reinterpret_cast<const Param*>(element)->paramkind == PARAM_EXTERN)
      against = "parameter";
    else if (!element || !IsA(element, Const))
      return "expression";
  }
  return against;
}

Counterpart counterpart_of(Resolver& resolver, const Place* place, const Node* node) {
  if (Column column = column_of(resolver, {node, place->state->plan})) return {"column", column, true};
  const Node* value = without_casts(node);
  if (value && IsA(value, Const)) return {"constant", {}, false};
  if (value && IsA(value, Param)) {
    auto* parameter = reinterpret_cast<const Param*>(value);
    if (parameter->paramkind == PARAM_EXTERN) return {"parameter", {}, false};
    Source source = source_of(place, parameter->paramid);
    if (!source.node) return {"expression", {}, false};
    Counterpart passed = counterpart_of(resolver, source.place, source.node);
    return {passed.against, passed.column, true};
  }
  bool joined = differs_by_row(const_cast<Node*>(node), const_cast<Place*>(place));
  if (value && IsA(value, ArrayExpr) && !joined)
    return {against_elements(reinterpret_cast<const ArrayExpr*>(value)->elements), {}, false};
  return {"expression", {}, joined};
}

template <class Items, class NumberOf>
std::span<const AttrNumber> numbers(Items& items, NumberOf&& number_of) {
  Array<AttrNumber> list;
  for (const auto& item : items) list.push(number_of(item));
  return list;
}

PlanQuestion about(const Column& column, const char* kind, Oid op, const char* op_name) {
  PlanQuestion question = {};
  question.table = column;
  auto* number = static_cast<AttrNumber*>(palloc(sizeof(AttrNumber)));
  *number = column.number;
  if (column.number != InvalidAttrNumber) question.columns = {number, 1};
  question.kind = question.columns.empty() ? "expression" : kind;
  question.op = op;
  question.op_name = op_name ? op_name : OidIsValid(op) ? get_opname(op) : nullptr;
  return question;
}

// Everything that is no comparison with a column.
void read_expression(Reader& reader, const Node* clause, Oid op, const char* op_name, const char* against) {
  Size first = reader.questions.size();
  read_columns(reader.resolver, reader.here(clause), reader.questions);
  if (!op_name && OidIsValid(op)) op_name = get_opname(op);
  for (Size i = first; i < reader.questions.size(); i++) {
    PlanQuestion& question = reader.questions.begin()[i];
    question.op = op;
    question.op_name = op_name;
    question.against = against;
  }
}

bool mentions(Reader& reader, const Node* node, const Column& column) {
  Mentions found = mentions_in(reader.resolver, reader.here(node));
  for (auto* columns : {&found.columns, &found.passed})
    for (const auto& each : *columns)
      if (each.of_same_mention(column)) return true;
  return false;
}

// The kind by any b-tree, for operators of classes that are no type's default, such as text_pattern_ops.
const char* kind_of_other(Oid op, bool joined) {
  const char* kind = "expression";
  CatCList* members = SearchSysCacheList1(AMOPOPID, ObjectIdGetDatum(op));
  for (int i = 0; i < members->n_members; i++) {
    auto* member = reinterpret_cast<Form_pg_amop>(GETSTRUCT(&members->members[i]->tuple));
    if (member->amopmethod != BTREE_AM_OID) continue;
    kind = member->amopstrategy != BTEqualStrategyNumber ? "range" : joined ? "join" : "equal";
    break;
  }
  ReleaseSysCacheList(members);
  return kind;
}

const char* kind_of(Oid op, Oid type, bool joined) {
  const char* kind = kind_of_comparison(op, type, joined);
  return strcmp(kind, "expression") == 0 ? kind_of_other(op, joined) : kind;
}

void read_side(Reader& reader, const Column& column, Oid op, const Node* other) {
  Counterpart counterpart = counterpart_of(reader.resolver, reader.place, other);
  PlanQuestion question = about(column, kind_of(op, column.type, counterpart.joined), op, nullptr);
  question.against = counterpart.against;
  question.counterpart = counterpart.column;
  reader.questions.push(question);
}

// A comparison of something with a value tells which; one among columns does not.
const char* against_value(Reader& reader, const Node* side) {
  Counterpart counterpart = counterpart_of(reader.resolver, reader.place, side);
  return counterpart.joined ? "expression" : counterpart.against;
}

void note_shape(Reader& reader, const OpExpr* clause, Size first) {
  if (!is_pattern(clause->opno)) return;
  // Whether it stood in the text or was bound.
  auto shape = shape_of_pattern(clause->opno, static_cast<Node*>(lsecond(clause->args)),
                                reader.place->state->state->es_param_list_info);
  if (!shape) return;
  for (Size i = first; i < reader.questions.size(); i++) {
    reader.questions.begin()[i].knows_shape = true;
    reader.questions.begin()[i].shape = *shape;
  }
}

void read_sides(Reader& reader, const OpExpr* clause) {
  auto *left = static_cast<const Node*>(linitial(clause->args)),
       *right = static_cast<const Node*>(lsecond(clause->args));
  Column a = column_of(reader.resolver, reader.here(left)), b = column_of(reader.resolver, reader.here(right));
  Oid commutator = b ? get_commutator(clause->opno) : InvalidOid;
  bool reads_a = a && !mentions(reader, right, a);
  bool reads_b = b && OidIsValid(commutator) && !mentions(reader, left, b);
  if (reads_a) read_side(reader, a, clause->opno, right);
  if (reads_b) read_side(reader, b, commutator, left);
  if (reads_a && reads_b) return;
  auto* whole = reinterpret_cast<const Node*>(clause);
  if (reads_a || reads_b) {  // tables that only the other side mentions
    const Node* other = reads_a ? right : left;
    read_expression(reader, other, clause->opno, nullptr, "expression");
    return;
  }
  bool left_varies = mentions_in(reader.resolver, reader.here(left)).rows;
  read_expression(reader, whole, clause->opno, nullptr, against_value(reader, left_varies ? right : left));
}

void read_comparison(Reader& reader, const OpExpr* clause) {
  Size first = reader.questions.size();
  read_sides(reader, clause);
  note_shape(reader, clause, first);
}

void read_array(Reader& reader, const ScalarArrayOpExpr* clause) {
  auto *left = static_cast<const Node*>(linitial(clause->args)),
       *array = static_cast<const Node*>(lsecond(clause->args));
  Column column = column_of(reader.resolver, reader.here(left));
  if (column && clause->useOr && !mentions(reader, array, column) &&
      btree_strategy(clause->opno, column.type) == BTEqualStrategyNumber) {
    Counterpart counterpart = counterpart_of(reader.resolver, reader.place, array);
    PlanQuestion question = about(column, "array", clause->opno, nullptr);
    question.against = counterpart.against;
    question.counterpart = counterpart.column;
    reader.questions.push(question);
    return;
  }
  bool left_varies = mentions_in(reader.resolver, reader.here(left)).rows;
  read_expression(reader, reinterpret_cast<const Node*>(clause), clause->opno, nullptr,
                  against_value(reader, left_varies ? array : left));
}

// (a, b) < (1, 2): one range over several columns.
void read_rows(Reader& reader, const RowCompareExpr* clause) {
  for (bool turned : {false, true}) {
    List *ours = turned ? clause->rargs : clause->largs, *theirs = turned ? clause->largs : clause->rargs;
    Array<Column> columns;
    ListCell* cell;
    foreach (cell, ours) {
      Column column = column_of(reader.resolver, reader.here(static_cast<Node*>(lfirst(cell))));
      if (!column || (columns.size() > 0 && !column.of_same_mention(*columns.begin()))) break;
      columns.push(column);
    }
    Oid op = turned ? get_commutator(linitial_oid(clause->opnos)) : linitial_oid(clause->opnos);
    if (columns.size() < static_cast<Size>(list_length(ours)) || !OidIsValid(op) ||
        mentions(reader, reinterpret_cast<Node*>(theirs), *columns.begin()))
      continue;
    Counterpart counterpart = counterpart_of(reader.resolver, reader.place, static_cast<const Node*>(linitial(theirs)));
    PlanQuestion question = about(*columns.begin(), "range", op, nullptr);
    question.columns = numbers(columns, [](const Column& column) { return column.number; });
    question.against = counterpart.against;
    question.counterpart = counterpart.column;
    reader.questions.push(question);
    return;
  }
  read_expression(reader, reinterpret_cast<const Node*>(clause), linitial_oid(clause->opnos), nullptr, "expression");
}

void read_with_constant(Reader& reader, const Node* clause, const Node* argument, const char* kind, const char* op_name,
                        const char* against) {
  if (Column column = column_of(reader.resolver, reader.here(argument))) {
    PlanQuestion question = about(column, kind, InvalidOid, op_name);
    question.against = against;
    reader.questions.push(question);
    return;
  }
  read_expression(reader, clause, InvalidOid, op_name, against);
}

void read_truth(Reader& reader, const BooleanTest* test) {
  auto* clause = reinterpret_cast<const Node*>(test);
  auto* argument = reinterpret_cast<const Node*>(test->arg);
  switch (test->booltesttype) {
    case IS_TRUE:
      return read_with_constant(reader, clause, argument, "equal", "IS TRUE", "constant");
    case IS_FALSE:
      return read_with_constant(reader, clause, argument, "equal", "IS FALSE", "constant");
    case IS_NOT_TRUE:
      return read_with_constant(reader, clause, argument, "expression", "IS NOT TRUE", "constant");
    case IS_NOT_FALSE:
      return read_with_constant(reader, clause, argument, "expression", "IS NOT FALSE", "constant");
    case IS_UNKNOWN:
      return read_with_constant(reader, clause, argument, "null", "IS NULL", nullptr);
    case IS_NOT_UNKNOWN:
      return read_with_constant(reader, clause, argument, "null", "IS NOT NULL", nullptr);
  }
}

// Whether an index on the mention could answer the arm of an OR, be it by one part of an AND.
bool answerable(Reader& reader, const Node* arm, const Column& mention) {
  List* parts = is_andclause(arm) ? reinterpret_cast<const BoolExpr*>(arm)->args : list_make1(const_cast<Node*>(arm));
  ListCell* cell;
  foreach (cell, parts) {
    Array<PlanQuestion> questions;
    read_clause(reader.resolver, reader.place, static_cast<Node*>(lfirst(cell)), questions);
    for (const auto& each : questions)
      if (each.table.of_same_mention(mention) && (each.any_of || strcmp(each.kind, "expression") != 0)) return true;
  }
  return false;
}

void read_or(Reader& reader, const BoolExpr* clause) {
  Size first = reader.questions.size();
  read_expression(reader, reinterpret_cast<const Node*>(clause), InvalidOid, "OR", "expression");
  for (Size i = first; i < reader.questions.size(); i++) {
    bool all = true;
    ListCell* cell;
    foreach (cell, clause->args)
      all = all && answerable(reader, static_cast<Node*>(lfirst(cell)), reader.questions.begin()[i].table);
    reader.questions.begin()[i].any_of = all;
  }
}

void read_boolean(Reader& reader, const BoolExpr* clause) {
  auto* whole = reinterpret_cast<const Node*>(clause);
  switch (clause->boolop) {
    case NOT_EXPR:
      if (column_of(reader.resolver, reader.here(static_cast<Node*>(linitial(clause->args)))))
        return read_with_constant(reader, whole, static_cast<Node*>(linitial(clause->args)), "equal", "IS FALSE",
                                  "constant");
      return read_expression(reader, whole, InvalidOid, "NOT", "expression");
    case OR_EXPR:
      return read_or(reader, clause);
    case AND_EXPR:
      return read_expression(reader, whole, InvalidOid, "AND", "expression");
  }
}

}  // namespace

// One question of each table.
void read_columns(Resolver& resolver, Expression expression, Array<PlanQuestion>& questions) {
  Mentions mentions = mentions_in(resolver, expression);
  if (mentions.aggregates) return;
  for (const Column* first = mentions.columns.begin(); first != mentions.columns.end(); first++) {
    Array<AttrNumber> columns;
    bool begun = false;
    for (const Column& each : mentions.columns) {
      if (!each.of_same_mention(*first)) continue;
      begun = begun || &each < first;
      if (each.number != InvalidAttrNumber) columns.push(each.number);
    }
    if (begun) continue;
    PlanQuestion question = about(*first, "expression", InvalidOid, nullptr);
    question.columns = columns;
    questions.push(question);
  }
}

void read_clause(Resolver& resolver, const Place* place, const Node* clause, Array<PlanQuestion>& questions) {
  check_stack_depth();
  Reader reader = {resolver, place, questions};
  clause = without_relabel(clause);
  switch (nodeTag(clause)) {
    case T_OpExpr: {
      auto* comparison = reinterpret_cast<const OpExpr*>(clause);
      if (list_length(comparison->args) == 2) return read_comparison(reader, comparison);
      return read_expression(reader, clause, comparison->opno, nullptr, "expression");
    }
    case T_DistinctExpr:
      return read_expression(reader, clause, InvalidOid, "IS DISTINCT FROM", "expression");
    case T_ScalarArrayOpExpr:
      return read_array(reader, reinterpret_cast<const ScalarArrayOpExpr*>(clause));
    case T_RowCompareExpr:
      return read_rows(reader, reinterpret_cast<const RowCompareExpr*>(clause));
    case T_NullTest: {
      auto* test = reinterpret_cast<const NullTest*>(clause);
      const char* name = test->nulltesttype == IS_NULL ? "IS NULL" : "IS NOT NULL";
      return read_with_constant(reader, clause, reinterpret_cast<const Node*>(test->arg),
                                test->argisrow ? "expression" : "null", name, nullptr);
    }
    case T_BooleanTest:
      return read_truth(reader, reinterpret_cast<const BooleanTest*>(clause));
    case T_BoolExpr:
      return read_boolean(reader, reinterpret_cast<const BoolExpr*>(clause));
    case T_Var:
      if (column_of(resolver, reader.here(clause)))
        return read_with_constant(reader, clause, clause, "equal", "IS TRUE", "constant");
      return read_expression(reader, clause, InvalidOid, nullptr, "expression");
    default:
      return read_expression(reader, clause, InvalidOid, nullptr, "expression");
  }
}

}  // namespace workload::server
