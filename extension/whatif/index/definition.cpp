// From the text of a CREATE INDEX statement to what the planner has to know of the index. Checks what CREATE INDEX
// checks, in its order.
#include "core/btree_size.hpp"
#include "extension/fault.hpp"
#include "extension/whatif/index/handed_measure.hpp"
#include "extension/whatif/index/measure.hpp"
#include "extension/whatif/index/sample.hpp"

namespace workload::server {

namespace {

const IndexStmt* parsed(const char* definition) {
  List* statements = raw_parser(definition, RAW_PARSE_DEFAULT);
  Node* only = list_length(statements) == 1 ? linitial_node(RawStmt, statements)->stmt : nullptr;
  if (!only || !IsA(only, IndexStmt))
    ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("\"%s\" does not create an index", definition),
            errhint("Give one CREATE INDEX statement for each hypothetical index."));
  return castNode(IndexStmt, only);
}

[[noreturn]] void refuse(const char* definition, const char* what) {
  ereport(ERROR, errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
          errmsg("cannot plan with hypothetical index \"%s\"", definition), errdetail("%s", what),
          errhint("Hypothetical indexes are b-tree, hash, GIN, GiST or BRIN indexes of a table, and not unique."));
  pg_unreachable();
}

bool known_method(Oid method) {
  return method == BTREE_AM_OID || method == HASH_AM_OID || method == GIN_AM_OID || method == GIST_AM_OID ||
         method == BRIN_AM_OID;
}

void check_method(const char* definition, const IndexStmt* statement, const IndexAmRoutine* method) {
  const char* name = statement->accessMethod;
  if (list_length(statement->indexParams) > 1 && !method->amcanmulticol)
    refuse(definition, psprintf("Access method \"%s\" does not support multicolumn indexes.", name));
  if (statement->indexIncludingParams && !method->amcaninclude)
    refuse(definition, psprintf("Access method \"%s\" does not support included columns.", name));
  if (list_length(statement->indexParams) + list_length(statement->indexIncludingParams) > INDEX_MAX_KEYS)
    ereport(ERROR, errcode(ERRCODE_TOO_MANY_COLUMNS),
            errmsg("cannot use more than %d columns in an index", INDEX_MAX_KEYS));
}

void check_table(const char* definition, const IndexStmt* statement, Oid table) {
  if (statement->unique || statement->primary || statement->isconstraint) refuse(definition, "It is unique.");
  char kind = get_rel_relkind(table);
  if (kind != RELKIND_RELATION && kind != RELKIND_MATVIEW && kind != RELKIND_PARTITIONED_TABLE)
    refuse(definition,
           psprintf("\"%s\" is not a table, materialized view, or partitioned table.", get_rel_name(table)));
  if (kind == RELKIND_PARTITIONED_TABLE && !statement->relation->inh)
    refuse(definition, "ON ONLY a partitioned table it would have no entries.");
  AclResult allowed = pg_class_aclcheck(table, GetUserId(), ACL_SELECT);
  if (allowed != ACLCHECK_OK) aclcheck_error(allowed, get_relkind_objtype(kind), get_rel_name(table));
}

void check_expression(const char* definition, const char* what, Node* expression) {
  Bitmapset* columns = nullptr;
  pull_varattnos(expression, 1, &columns);
  for (int at = -1; (at = bms_next_member(columns, at)) >= 0;)
    if (at + FirstLowInvalidHeapAttributeNumber < 0) refuse(definition, "It is on a system column.");
  if (contain_mutable_functions(expression))
    refuse(definition, psprintf("%s calls a function that is not immutable.", what));
}

Node* planned(Node* expression) {
  Node* simplified = eval_const_expressions(nullptr, expression);
  fix_opfuncids(simplified);
  return simplified;
}

bool equal_means_same(Oid family, Oid type, Oid collation) {
  Oid procedure = get_opfamily_proc(family, type, type, BTEQUALIMAGE_PROC);
  return OidIsValid(procedure) && DatumGetBool(OidFunctionCall1Coll(procedure, collation, ObjectIdGetDatum(type)));
}

void add_plain_column(HypotheticalIndex& index, int at, AttrNumber column) {
  if (column < 0) refuse(index.definition, "It is on a system column.");
  if (get_attgenerated(index.table, column) == 'v') refuse(index.definition, "It is on a virtual generated column.");
  index.attributes[at] = column;
  get_atttypetypmodcoll(index.table, column, &index.types[at], &index.modifiers[at], &index.column_collations[at]);
}

void add_expression(HypotheticalIndex& index, int at, Node* expression) {
  Node* bare = expression;
  while (IsA(bare, CollateExpr)) bare = reinterpret_cast<Node*>(reinterpret_cast<CollateExpr*>(bare)->arg);
  if (IsA(bare, Var) && reinterpret_cast<Var*>(bare)->varattno != InvalidAttrNumber) {
    add_plain_column(index, at, reinterpret_cast<Var*>(bare)->varattno);
    index.column_collations[at] = exprCollation(expression);
    return;
  }
  check_expression(index.definition, "A key", planned(bare));
  index.attributes[at] = 0;
  index.types[at] = exprType(expression);
  index.modifiers[at] = exprTypmod(expression);
  index.column_collations[at] = exprCollation(expression);
  index.expressions = lappend(index.expressions, planned(bare));
}

void add_collation(HypotheticalIndex& index, int at, const IndexElem* element) {
  Oid collation = element->collation ? get_collation_oid(element->collation, false) : index.column_collations[at];
  const char* type = format_type_be(index.types[at]);
  if (OidIsValid(collation) && !type_is_collatable(index.types[at]))
    ereport(ERROR, errcode(ERRCODE_DATATYPE_MISMATCH), errmsg("collations are not supported by type %s", type));
  if (!OidIsValid(collation) && type_is_collatable(index.types[at]))
    ereport(ERROR, errcode(ERRCODE_INDETERMINATE_COLLATION),
            errmsg("could not determine which collation to use for index expression"),
            errhint("Use the COLLATE clause to set the collation explicitly."));
  index.collations[at] = collation;
}

// An operator class of GiST or GIN may keep something else than the column's value.
bool keeps_value(const HypotheticalIndex& index, int at) {
  if (index.method == BTREE_AM_OID) return true;
  if (index.method != GIST_AM_OID) return false;
  auto has = [&](int procedure) {
    return OidIsValid(get_opfamily_proc(index.families[at], index.input_types[at], index.input_types[at], procedure));
  };
  return has(GIST_FETCH_PROC) || !has(GIST_COMPRESS_PROC);
}

// The default classes of b-trees and hash indexes are in the cache of types. To look for one in the catalog, as
// CREATE INDEX does, takes twice as long as all else.
bool add_default_class(HypotheticalIndex& index, int at) {
  bool btree = index.method == BTREE_AM_OID;
  if (!btree && index.method != HASH_AM_OID) return false;
  auto* type = lookup_type_cache(index.types[at], btree ? TYPECACHE_BTREE_OPFAMILY : TYPECACHE_HASH_OPFAMILY);
  index.families[at] = btree ? type->btree_opf : type->hash_opf;
  index.input_types[at] = btree ? type->btree_opintype : type->hash_opintype;
  return OidIsValid(index.families[at]);
}

void add_class(HypotheticalIndex& index, int at, const char* method, List* name) {
  if (!name && add_default_class(index, at)) return;
  index.classes[at] = ResolveOpClass(name, index.types[at], method, index.method);
  index.families[at] = get_opclass_family(index.classes[at]);
  index.input_types[at] = get_opclass_input_type(index.classes[at]);
}

void add_key(HypotheticalIndex& index, int at, const IndexStmt* statement, const IndexElem* element, bool ordered) {
  const char* method = statement->accessMethod;
  add_collation(index, at, element);
  add_class(index, at, method, element->opclass);
  index.returned[at] = keeps_value(index, at);
  bool has_order = element->ordering != SORTBY_DEFAULT || element->nulls_ordering != SORTBY_NULLS_DEFAULT;
  if (has_order && !ordered)
    refuse(index.definition, psprintf("Access method \"%s\" keeps no order, so it has no directions.", method));
  index.descending[at] = element->ordering == SORTBY_DESC;
  index.nulls_first[at] = element->nulls_ordering == SORTBY_NULLS_FIRST ||
                          (element->nulls_ordering == SORTBY_NULLS_DEFAULT && index.descending[at]);
  index.shares_keys = index.shares_keys && index.method == BTREE_AM_OID &&
                      equal_means_same(index.families[at], index.input_types[at], index.collations[at]);
}

void add_column(HypotheticalIndex& index, const IndexStmt* statement, const IndexElem* element, bool ordered) {
  int at = index.columns++;
  bool key = at < list_length(statement->indexParams);
  if (!element->name && !key) refuse(index.definition, "An included column is an expression.");
  if (element->name) {
    AttrNumber column = get_attnum(index.table, element->name);
    if (column == InvalidAttrNumber)
      ereport(ERROR, errcode(ERRCODE_UNDEFINED_COLUMN), errmsg("column \"%s\" does not exist", element->name));
    add_plain_column(index, at, column);
  } else {
    add_expression(index, at, element->expr);
  }
  if (key) {
    index.keys++;
    add_key(index, at, statement, element, ordered);
    return;
  }
  if (element->collation || element->opclass || element->ordering != SORTBY_DEFAULT ||
      element->nulls_ordering != SORTBY_NULLS_DEFAULT)
    refuse(index.definition, "An included column has no collation, operator class or direction.");
  index.returned[at] = true;
  index.shares_keys = false;
}

void read_options(HypotheticalIndex& index, const IndexStmt* statement, const IndexAmRoutine* method) {
  index.pages_per_range = BRIN_DEFAULT_PAGES_PER_RANGE;
  Datum given = transformRelOptions(0, statement->options, nullptr, nullptr, false, false);
  const bytea* options = index_reloptions(method->amoptions, given, true);
  if (!options) return;
  if (index.method == BTREE_AM_OID) {
    auto* btree = reinterpret_cast<const BTOptions*>(options);
    index.fill = btree->fillfactor / 100.0;
    index.shares_keys = index.shares_keys && btree->deduplicate_items;
  } else if (index.method == HASH_AM_OID) {
    index.fill = reinterpret_cast<const HashOptions*>(options)->fillfactor / 100.0;
  } else if (index.method == BRIN_AM_OID) {
    index.pages_per_range = reinterpret_cast<const BrinOptions*>(options)->pagesPerRange;
  }
}

const char* label(const HypotheticalIndex& index, const IndexStmt* statement) {
  StringInfoData text;
  initStringInfo(&text);
  const char* table = get_rel_name(index.table);
  appendStringInfoString(&text, table);
  if (index.method != BTREE_AM_OID) appendStringInfo(&text, " USING %s ", statement->accessMethod);
  appendStringInfoChar(&text, '(');
  List* names = deparse_context_for(table, index.table);
  ListCell* expression = list_head(index.expressions);
  for (int i = 0; i < index.columns; i++) {
    if (i > 0) appendStringInfoString(&text, i == index.keys ? ") INCLUDE (" : ",");
    if (index.attributes[i] != 0) {
      appendStringInfoString(&text, get_attname(index.table, index.attributes[i], false));
    } else {
      auto* node = static_cast<Node*>(lfirst(expression));
      expression = lnext(index.expressions, expression);
      appendStringInfoString(&text, deparse_expression(node, names, false, false));
    }
    if (i < index.keys && index.descending[i]) appendStringInfoString(&text, " DESC");
  }
  appendStringInfoString(&text, index.predicate ? ") WHERE ..." : ")");
  return text.data;
}

HypotheticalIndex read_index(const IndexStmt* given, const char* definition, Oid table) {
  auto* statement = transformIndexStmt(table, static_cast<IndexStmt*>(copyObjectImpl(given)), definition);
  HypotheticalIndex index = {};
  index.definition = definition;
  index.table = table;
  index.bytes = -1;
  index.method = get_index_am_oid(statement->accessMethod, false);
  if (!known_method(index.method))
    refuse(definition, psprintf("Its access method is \"%s\".", statement->accessMethod));
  const IndexAmRoutine* method = GetIndexAmRoutineByAmId(index.method, false);
  index.cost = reinterpret_cast<void (*)()>(method->amcostestimate);
  check_method(definition, statement, method);
  if (statement->whereClause) {
    Node* condition = planned(statement->whereClause);
    check_expression(definition, "Its predicate", condition);
    index.predicate = make_ands_implicit(canonicalize_qual(reinterpret_cast<Expr*>(condition), false));
  }
  index.shares_keys = true;
  ListCell* cell;
  foreach (cell, statement->indexParams) add_column(index, statement, lfirst_node(IndexElem, cell), method->amcanorder);
  foreach (cell, statement->indexIncludingParams)
    add_column(index, statement, lfirst_node(IndexElem, cell), method->amcanorder);
  read_options(index, statement, method);
  index.label = label(index, statement);
  return index;
}

// The tables that would get an index of their own.
List* tables_of(Oid table) {
  if (get_rel_relkind(table) != RELKIND_PARTITIONED_TABLE) return list_make1_oid(table);
  List* leaves = NIL;
  ListCell* cell;
  foreach (cell, find_all_inheritors(table, AccessShareLock, nullptr))
    if (get_rel_relkind(lfirst_oid(cell)) == RELKIND_RELATION) leaves = lappend_oid(leaves, lfirst_oid(cell));
  return leaves;
}

}  // namespace

Array<HypotheticalIndex> read_hypothetical_indexes(const Datum* definitions, int count, bytea* const* measures) {
  Array<HypotheticalIndex> indexes;
  Oid candidate = FirstNormalObjectId - 1;  // down through the range that initdb leaves mostly free
  for (int i = 0; i < count; i++) {
    const char* definition = TextDatumGetCString(definitions[i]);
    const IndexStmt* given = parsed(definition);
    Oid table = RangeVarGetRelid(given->relation, AccessShareLock, false);
    fault("whatif_definition");
    check_table(definition, given, table);
    if (get_rel_relkind(table) == RELKIND_PARTITIONED_TABLE) read_index(given, definition, table);
    List* tables = tables_of(table);
    ListCell* cell;
    foreach (cell, tables) {
      HypotheticalIndex index = read_index(given, definition, lfirst_oid(cell));
      if (measures && measures[i]) take_measure(index, measures[i]);
      if (measures && !measures[i]) leave_to_statistics(index);
      while (SearchSysCacheExists1(RELOID, ObjectIdGetDatum(candidate))) candidate--;
      index.oid = candidate--;
      index.position = i;
      indexes.push(index);
    }
  }
  measure(indexes);
  return indexes;
}

}  // namespace workload::server
