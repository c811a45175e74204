#include "extension/whatif/values_types.hpp"

#include <cstring>

#include "extension/array.hpp"

namespace workload::server {

namespace {

// The parts of a name such as "v.code"; nothing for "v.*".
struct Name {
  const char *table = nullptr, *column = nullptr;
};

struct ValuesList {
  const char* alias;
  List* names;  // of its columns, as String
  List* rows;
};

// A column of a VALUES list, and the column of a table that it is compared with or assigned to.
struct Pair {
  const char *table, *column;  // table: null where it is not said
  const char* other;
};

// ARRAY[$1, $2] that a column is compared with.
struct Elements {
  A_Expr* comparison;
  Node** array;
  Name column;
};

// A parameter that a query gives a name as it is: "SELECT $1 AS depth".
struct Named {
  const char* name;
  ResTarget* target;
};

struct Found {
  Array<ValuesList> lists;
  Array<ValuesList> unnested;  // with a list of the values of each column in place of rows
  Array<Named> named;
  Array<const char*> calculated;  // names that are calculated with
  Array<const RangeVar*> tables;
  Array<Pair> pairs;
  Array<Elements> elements;
};

void note_list(Node* query, const Alias* alias, Found& found) {
  if (!query || !IsA(query, SelectStmt) || !alias) return;
  List* rows = castNode(SelectStmt, query)->valuesLists;
  if (rows && alias->colnames) found.lists.push({alias->aliasname, alias->colnames, rows});
}

Name name_in(Node* node) {
  if (!node || !IsA(node, ColumnRef)) return {};
  List* fields = castNode(ColumnRef, node)->fields;
  if (list_length(fields) > 2 || !IsA(llast(fields), String)) return {};
  return {list_length(fields) == 2 ? strVal(linitial(fields)) : nullptr, strVal(llast(fields))};
}

void note_pair(Node* side, const char* other, Found& found) {
  Name name = name_in(side);
  if (name.column && other) found.pairs.push({name.table, name.column, other});
}

bool has_parameters_only(const Node* node) {
  if (!node || !IsA(node, A_ArrayExpr)) return false;
  const List* elements = reinterpret_cast<const A_ArrayExpr*>(node)->elements;
  ListCell* cell;
  foreach (cell, elements)
    if (!IsA(lfirst(cell), ParamRef)) return false;
  return elements != NIL;
}

void note_elements(A_Expr* comparison, Found& found) {
  for (bool left : {false, true}) {
    Node*& array = left ? comparison->lexpr : comparison->rexpr;
    Name column = name_in(left ? comparison->rexpr : comparison->lexpr);
    if (column.column && has_parameters_only(array)) found.elements.push({comparison, &array, column});
  }
}

// FROM unnest(ARRAY[$1, $2]) AS v (code): a list of rows as well.
void note_unnested(const RangeFunction* function, Found& found) {
  if (list_length(function->functions) != 1 || !function->alias) return;
  auto* call = static_cast<Node*>(linitial(linitial_node(List, function->functions)));
  if (!IsA(call, FuncCall) || strcmp(strVal(llast(castNode(FuncCall, call)->funcname)), "unnest") != 0) return;
  List* rows = NIL;
  ListCell* cell;
  foreach (cell, castNode(FuncCall, call)->args) {
    if (!has_parameters_only(static_cast<Node*>(lfirst(cell)))) return;
    rows = lappend(rows, lfirst_node(A_ArrayExpr, cell)->elements);
  }
  List* names = function->alias->colnames;
  if (!names) names = list_make1(makeString(function->alias->aliasname));
  found.unnested.push({function->alias->aliasname, names, rows});
}

void note_assignments(List* targets, Found& found) {
  ListCell* cell;
  foreach (cell, targets)
    if (IsA(lfirst(cell), ResTarget))
      note_pair(lfirst_node(ResTarget, cell)->val, lfirst_node(ResTarget, cell)->name, found);
}

void note_named(List* targets, List* names, Found& found) {
  ListCell* cell;
  foreach (cell, targets) {
    auto* target = lfirst_node(ResTarget, cell);
    int position = foreach_current_index(cell);
    const char* name = position < list_length(names) ? strVal(list_nth(names, position)) : target->name;
    if (name && target->val && IsA(target->val, ParamRef)) found.named.push({name, target});
  }
}

// The names that the columns of a subquery get outside are those of its first part.
void note_named_outside(Node* query, List* names, Found& found) {
  if (!query || !IsA(query, SelectStmt)) return;
  auto* select = castNode(SelectStmt, query);
  while (select->larg) select = select->larg;
  note_named(select->targetList, names, found);
}

bool is_calculation(const A_Expr* expression) {
  if (expression->kind != AEXPR_OP || list_length(expression->name) != 1) return false;
  const char* op = strVal(linitial(expression->name));
  return strlen(op) == 1 && strchr("+-*/%", *op);
}

Node* cast_to(Node* value, Oid type) {
  auto* cast = makeNode(TypeCast);
  cast->arg = value;
  cast->typeName = makeTypeNameFromOid(type, -1);
  cast->location = -1;
  return reinterpret_cast<Node*>(cast);
}

// Parameters that are calculated with parameters: nothing tells their type.
bool is_unknown(const Node* node) {
  if (node && IsA(node, ParamRef)) return true;
  if (!node || !IsA(node, A_Expr)) return false;
  check_stack_depth();
  auto* expression = reinterpret_cast<const A_Expr*>(node);
  return is_calculation(expression) && (!expression->lexpr || is_unknown(expression->lexpr)) &&
         is_unknown(expression->rexpr);
}

// Literals in their place mostly were whole numbers.
void cast_calculation(A_Expr* expression) {
  if (!is_unknown(reinterpret_cast<Node*>(expression))) return;
  for (Node** side : {&expression->lexpr, &expression->rexpr})
    if (*side && IsA(*side, ParamRef)) *side = cast_to(*side, INT4OID);
}

bool visit(Node* node, Found* found) {
  if (!node) return false;
  check_stack_depth();
  switch (nodeTag(node)) {
    case T_RangeSubselect:
      note_list(castNode(RangeSubselect, node)->subquery, castNode(RangeSubselect, node)->alias, *found);
      if (const Alias* alias = castNode(RangeSubselect, node)->alias)
        note_named_outside(castNode(RangeSubselect, node)->subquery, alias->colnames, *found);
      break;
    case T_SelectStmt:
      note_named(castNode(SelectStmt, node)->targetList, NIL, *found);
      break;
    case T_CommonTableExpr: {
      auto* with = castNode(CommonTableExpr, node);
      Alias alias = {};
      alias.type = T_Alias;
      alias.aliasname = with->ctename;
      alias.colnames = with->aliascolnames;
      note_list(with->ctequery, &alias, *found);
      note_named_outside(with->ctequery, with->aliascolnames, *found);
      break;
    }
    case T_RangeFunction:
      note_unnested(castNode(RangeFunction, node), *found);
      break;
    case T_RangeVar:
      found->tables.push(castNode(RangeVar, node));
      break;
    case T_UpdateStmt:
      note_assignments(castNode(UpdateStmt, node)->targetList, *found);
      break;
    case T_MergeWhenClause:
      note_assignments(castNode(MergeWhenClause, node)->targetList, *found);
      break;
    case T_A_Expr: {
      auto* comparison = castNode(A_Expr, node);
      if (is_calculation(comparison))
        for (Node* side : {comparison->lexpr, comparison->rexpr})
          if (const char* name = name_in(side).column) found->calculated.push(name);
      cast_calculation(comparison);
      if (comparison->kind == AEXPR_OP || comparison->kind == AEXPR_OP_ANY || comparison->kind == AEXPR_OP_ALL)
        note_elements(comparison, *found);
      if (comparison->kind != AEXPR_OP) break;
      note_pair(comparison->lexpr, name_in(comparison->rexpr).column, *found);
      note_pair(comparison->rexpr, name_in(comparison->lexpr).column, *found);
      break;
    }
    default:
      break;
  }
  return walk_raw_expression(node, visit, found);
}

// The walker of raw statements knows these and raises an ERROR for utility commands.
bool can_be_walked(const Node* statement) {
  return IsA(statement, SelectStmt) || IsA(statement, InsertStmt) || IsA(statement, UpdateStmt) ||
         IsA(statement, DeleteStmt) || IsA(statement, MergeStmt);
}

struct Table {
  const char* name;  // in the statement
  Oid oid;
};

// Of the only type that columns of this name have in the tables of the statement, or in those of that name; else
// invalid.
Oid type_of_column(std::span<const Table> tables, const char* column, const char* of = nullptr) {
  Oid type = InvalidOid;
  for (const auto& table : tables) {
    if (of && strcmp(of, table.name) != 0) continue;
    AttrNumber number = get_attnum(table.oid, column);
    if (number <= 0) continue;
    Oid found = get_atttype(table.oid, number);
    if (OidIsValid(type) && found != type) return InvalidOid;
    type = found;
  }
  return type;
}

Oid type_for(const ValuesList& list, const char* column, std::span<const Table> tables, std::span<const Pair> pairs) {
  Oid type = type_of_column(tables, column);
  for (const auto& pair : pairs) {
    if (OidIsValid(type)) break;
    bool this_one = strcmp(pair.column, column) == 0 && (!pair.table || strcmp(pair.table, list.alias) == 0);
    if (this_one) type = type_of_column(tables, pair.other);
  }
  return type;
}

void cast_column(const ValuesList& list, int position, Oid type) {
  ListCell* cell;
  foreach (cell, list.rows) {
    auto* row = lfirst_node(List, cell);
    if (position >= list_length(row)) continue;
    ListCell* value = list_nth_cell(row, position);
    if (!IsA(lfirst(value), ParamRef)) continue;
    lfirst(value) = cast_to(static_cast<Node*>(lfirst(value)), type);
  }
}

// As an array of the column's type, or of the same array type.
void cast_elements(const Elements& elements, std::span<const Table> tables) {
  Oid type = type_of_column(tables, elements.column.column, elements.column.table);
  if (elements.comparison->kind != AEXPR_OP) type = OidIsValid(type) ? get_array_type(type) : InvalidOid;
  if (OidIsValid(type) && OidIsValid(get_element_type(type))) *elements.array = cast_to(*elements.array, type);
}

void cast_unnested(const ValuesList& list, int position, Oid type) {
  if (position >= list_length(list.rows)) return;
  ListCell* value;
  foreach (value, static_cast<List*>(list_nth(list.rows, position)))
    lfirst(value) = cast_to(static_cast<Node*>(lfirst(value)), type);
}

// A whole number, since that is what most begin to count with.
void cast_what_is_calculated_with(Found& found) {
  for (const auto& named : found.named)
    for (const char* name : found.calculated)
      if (strcmp(named.name, name) == 0 && IsA(named.target->val, ParamRef)) {
        named.target->val = cast_to(named.target->val, INT4OID);
        // Else the parser looks for a name in the cast, which names no type but has its OID.
        if (!named.target->name) named.target->name = pstrdup(named.name);
      }
}

struct Types {
  Oid* given;
  int count;
};

bool take_for_text(Node* node, Types* types) {
  if (!node) return false;
  if (IsA(node, Query)) return walk_query(castNode(Query, node), take_for_text, types);
  if (IsA(node, Param)) {
    auto* parameter = castNode(Param, node);
    if (parameter->paramkind != PARAM_EXTERN || parameter->paramtype != UNKNOWNOID) return false;
    parameter->paramtype = TEXTOID;
    parameter->paramcollid = DEFAULT_COLLATION_OID;
    if (parameter->paramid <= types->count) types->given[parameter->paramid - 1] = TEXTOID;
  }
  return walk_expression(node, take_for_text, types);
}

}  // namespace

void give_types_to_arguments(Query* query, Oid* types, int count) {
  Types all = {types, count};
  walk_query(query, take_for_text, &all);
  for (int i = 0; i < count; i++)
    if (!OidIsValid(types[i]))
      ereport(ERROR, errcode(ERRCODE_INDETERMINATE_DATATYPE),
              errmsg("could not determine data type of parameter $%d", i + 1));
}

void give_types_to_values(RawStmt* statement) {
  if (!can_be_walked(statement->stmt)) return;
  Found found;
  visit(statement->stmt, &found);
  cast_what_is_calculated_with(found);
  if (found.lists.size() == 0 && found.unnested.size() == 0 && found.elements.size() == 0) return;
  Array<Table> tables;
  for (const auto* table : found.tables)
    if (Oid oid = RangeVarGetRelid(table, NoLock, true); OidIsValid(oid))
      tables.push({table->alias ? table->alias->aliasname : table->relname, oid});
  for (const auto& elements : found.elements) cast_elements(elements, tables);
  auto each_column = [&](std::span<const ValuesList> lists, void (*cast)(const ValuesList&, int, Oid)) {
    for (const auto& list : lists) {
      int position = 0;
      ListCell* cell;
      foreach (cell, list.names) {
        Oid type = type_for(list, strVal(lfirst(cell)), tables, found.pairs);
        if (OidIsValid(type) && type != TEXTOID) cast(list, position, type);
        position++;
      }
    }
  };
  each_column(found.lists, cast_column);
  each_column(found.unnested, cast_unnested);
}

}  // namespace workload::server
