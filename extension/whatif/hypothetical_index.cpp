#include "extension/whatif/hypothetical_index.hpp"

#include "core/btree_size.hpp"

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

void refuse(const char* definition, const char* what) {
  ereport(ERROR, errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
          errmsg("cannot plan with hypothetical index \"%s\"", definition), errdetail("%s", what),
          errhint("Hypothetical indexes are b-trees over columns of a table, and not unique."));
}

void check_supported(const char* definition, const IndexStmt* statement, Oid table) {
  if (strcmp(statement->accessMethod, "btree") != 0)
    refuse(definition, psprintf("Its access method is \"%s\".", statement->accessMethod));
  if (statement->unique || statement->primary || statement->isconstraint) refuse(definition, "It is unique.");
  char kind = get_rel_relkind(table);
  if (kind != RELKIND_RELATION && kind != RELKIND_MATVIEW)
    refuse(definition, psprintf("\"%s\" is not a table or materialized view.", get_rel_name(table)));
  AclResult allowed = pg_class_aclcheck(table, GetUserId(), ACL_SELECT);
  if (allowed != ACLCHECK_OK) aclcheck_error(allowed, get_relkind_objtype(kind), get_rel_name(table));
  ListCell* cell;
  foreach (cell, statement->indexParams)
    if (!lfirst_node(IndexElem, cell)->name) refuse(definition, "A key is an expression.");
  foreach (cell, statement->indexIncludingParams)
    if (!lfirst_node(IndexElem, cell)->name) refuse(definition, "An included column is an expression.");
}

// Columns that the statistics know nothing about count as unknown, not as different everywhere.
double distinct_values(Oid table, AttrNumber column, double* null_share) {
  *null_share = 0;
  HeapTuple tuple = SearchSysCache3(STATRELATTINH, ObjectIdGetDatum(table), Int16GetDatum(column), BoolGetDatum(false));
  if (!HeapTupleIsValid(tuple)) return 0;
  auto* statistics = reinterpret_cast<Form_pg_statistic>(GETSTRUCT(tuple));
  double distinct = statistics->stadistinct;
  *null_share = statistics->stanullfrac;
  ReleaseSysCache(tuple);
  return distinct;
}

bool equal_means_same(Oid family, Oid type, Oid collation) {
  Oid procedure = get_opfamily_proc(family, type, type, BTEQUALIMAGE_PROC);
  return OidIsValid(procedure) && DatumGetBool(OidFunctionCall1Coll(procedure, collation, ObjectIdGetDatum(type)));
}

void add_column(HypotheticalIndex& index, const IndexElem* element, bool key) {
  if (index.columns >= INDEX_MAX_KEYS)
    ereport(ERROR, errcode(ERRCODE_TOO_MANY_COLUMNS),
            errmsg("cannot use more than %d columns in an index", INDEX_MAX_KEYS));
  int at = index.columns++;
  AttrNumber column = get_attnum(index.table, element->name);
  if (column == InvalidAttrNumber)
    ereport(ERROR, errcode(ERRCODE_UNDEFINED_COLUMN), errmsg("column \"%s\" does not exist", element->name));
  if (column < 0) refuse(index.definition, "It is on a system column.");
  index.attributes[at] = column;
  get_atttypetypmodcoll(index.table, column, &index.types[at], &index.modifiers[at], &index.column_collations[at]);
  int32 width = get_attavgwidth(index.table, column);
  if (width <= 0) width = get_typavgwidth(index.types[at], index.modifiers[at]);
  int16 length;
  bool by_value;
  char alignment;
  get_typlenbyvalalign(index.types[at], &length, &by_value, &alignment);
  index.key_width = att_align_nominal(static_cast<int64>(index.key_width), alignment) + width;
  if (!key) return;

  index.keys++;
  Oid method = get_index_am_oid("btree", false);
  Oid opclass = ResolveOpClass(element->opclass, index.types[at], "btree", method);
  index.families[at] = get_opclass_family(opclass);
  index.input_types[at] = get_opclass_input_type(opclass);
  index.collations[at] =
      element->collation ? get_collation_oid(element->collation, false) : index.column_collations[at];
  index.descending[at] = element->ordering == SORTBY_DESC;
  index.nulls_first[at] = element->nulls_ordering == SORTBY_NULLS_FIRST ||
                          (element->nulls_ordering == SORTBY_NULLS_DEFAULT && index.descending[at]);
  index.shares_keys =
      index.shares_keys && equal_means_same(index.families[at], index.input_types[at], index.collations[at]);
}

// Different keys of several columns: the product of the columns', the most that can be; the caller caps it at the rows.
void estimate_distinct(HypotheticalIndex& index) {
  double rows = 0, product = 1;
  HeapTuple tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(index.table));
  if (HeapTupleIsValid(tuple)) {
    rows = Max(0.0, static_cast<double>(reinterpret_cast<Form_pg_class>(GETSTRUCT(tuple))->reltuples));
    ReleaseSysCache(tuple);
  }
  for (int i = 0; i < index.keys; i++) {
    double null_share, distinct = distinct_values(index.table, index.attributes[i], &null_share);
    if (index.keys == 1) {
      index.distinct = distinct;
      index.null_share = null_share;
      return;
    }
    if (distinct == 0) return;
    product *= distinct < 0 ? Max(1.0, -distinct * rows) : distinct;
  }
  index.distinct = product;
}

const char* label(const HypotheticalIndex& index) {
  StringInfoData text;
  initStringInfo(&text);
  appendStringInfo(&text, "%s(", get_rel_name(index.table));
  for (int i = 0; i < index.columns; i++) {
    if (i == index.keys)
      appendStringInfoString(&text, ") INCLUDE (");
    else if (i > 0)
      appendStringInfoChar(&text, ',');
    appendStringInfoString(&text, get_attname(index.table, index.attributes[i], false));
    if (i < index.keys && index.descending[i]) appendStringInfoString(&text, " DESC");
  }
  appendStringInfoString(&text, index.predicate ? ") WHERE ..." : ")");
  return text.data;
}

// Share of the table's rows in the index. The hook that calls us runs before the planner has noted the relation
// under its number, and selectivity functions look it up there.
double share_of_rows(PlannerInfo* root, RelOptInfo* relation, List* predicate) {
  if (!predicate) return 1;
  RelOptInfo* noted = root->simple_rel_array[relation->relid];
  root->simple_rel_array[relation->relid] = relation;
  double share = clauselist_selectivity(root, predicate, 0, JOIN_INNER, nullptr);
  root->simple_rel_array[relation->relid] = noted;
  return share;
}

core::BtreeSize estimated_size(const HypotheticalIndex& index, double tuples, double of_all_rows) {
  core::KeyGroup keys = {tuples * (1 - index.null_share), 0, index.key_width};
  core::KeyGroup nulls = {tuples * index.null_share, 1, 8};  // a NULL takes a bitmap, aligned
  if (index.distinct > 0) keys.distinct = Min(index.distinct, keys.tuples);
  if (index.distinct < 0) keys.distinct = Min(-index.distinct * of_all_rows, keys.tuples);
  return core::btree_size(keys, nulls, index.shares_keys && index.columns == index.keys);
}

}  // namespace

HypotheticalIndex read_hypothetical_index(const char* definition, Oid oid) {
  const IndexStmt* given = parsed(definition);
  Oid table = RangeVarGetRelid(given->relation, AccessShareLock, false);
  check_supported(definition, given, table);
  IndexStmt* statement = transformIndexStmt(table, const_cast<IndexStmt*>(given), definition);

  HypotheticalIndex index = {};
  index.definition = definition;
  index.oid = oid;
  index.table = table;
  index.bytes = -1;
  index.shares_keys = true;
  ListCell* cell;
  foreach (cell, statement->indexParams) add_column(index, lfirst_node(IndexElem, cell), true);
  foreach (cell, statement->indexIncludingParams) add_column(index, lfirst_node(IndexElem, cell), false);
  if (statement->whereClause) {
    if (contain_mutable_functions(statement->whereClause))
      refuse(definition, "Its predicate calls a function that is not immutable.");
    auto* condition = eval_const_expressions(nullptr, statement->whereClause);
    index.predicate = make_ands_implicit(canonicalize_qual(reinterpret_cast<Expr*>(condition), false));
  }
  estimate_distinct(index);
  index.label = label(index);
  return index;
}

IndexOptInfo* show_to_planner(HypotheticalIndex& index, PlannerInfo* root, RelOptInfo* relation) {
  const IndexAmRoutine* method = GetIndexAmRoutineByAmId(BTREE_AM_OID, false);
  auto* info = makeNode(IndexOptInfo);
  auto array = [](auto*& place, int count) {
    place = static_cast<std::remove_reference_t<decltype(place)>>(palloc0(sizeof(*place) * count));
  };
  info->indexoid = index.oid;
  info->reltablespace = relation->reltablespace;
  info->rel = relation;
  info->ncolumns = index.columns;
  info->nkeycolumns = index.keys;
  info->relam = BTREE_AM_OID;
  info->hypothetical = true;  // nothing may open it
  info->immediate = true;
  array(info->indexkeys, index.columns);
  array(info->canreturn, index.columns);
  array(info->opclassoptions, index.columns);
  array(info->indexcollations, index.keys);
  array(info->opfamily, index.keys);
  array(info->opcintype, index.keys);
  array(info->reverse_sort, index.keys);
  array(info->nulls_first, index.keys);
  for (int i = 0; i < index.columns; i++) {
    info->indexkeys[i] = index.attributes[i];
    info->canreturn[i] = true;
    Var* column = makeVar(relation->relid, index.attributes[i], index.types[i], index.modifiers[i],
                          index.column_collations[i], 0);
    info->indextlist =
        lappend(info->indextlist, makeTargetEntry(reinterpret_cast<Expr*>(column), i + 1, nullptr, false));
  }
  for (int i = 0; i < index.keys; i++) {
    info->indexcollations[i] = index.collations[i];
    info->opfamily[i] = index.families[i];
    info->opcintype[i] = index.input_types[i];
    info->reverse_sort[i] = index.descending[i];
    info->nulls_first[i] = index.nulls_first[i];
  }
  info->sortopfamily = info->opfamily;
  info->amcanorderbyop = method->amcanorderbyop;
  info->amoptionalkey = method->amoptionalkey;
  info->amsearcharray = method->amsearcharray;
  info->amsearchnulls = method->amsearchnulls;
  info->amcanparallel = method->amcanparallel;
  info->amhasgettuple = method->amgettuple != nullptr;
  info->amhasgetbitmap = method->amgetbitmap != nullptr && relation->rtekind == RTE_RELATION;
  info->amcanmarkpos = method->ammarkpos != nullptr && method->amrestrpos != nullptr;
  info->amcostestimate = reinterpret_cast<decltype(info->amcostestimate)>(method->amcostestimate);
  if (index.predicate) {
    info->indpred = static_cast<List*>(copyObjectImpl(index.predicate));
    if (relation->relid != 1) ChangeVarNodes(reinterpret_cast<Node*>(info->indpred), 1, relation->relid, 0);
  }
  info->tuples = Max(1.0, relation->tuples * share_of_rows(root, relation, info->indpred));
  core::BtreeSize size = estimated_size(index, info->tuples, relation->tuples);
  info->pages = static_cast<BlockNumber>(size.pages);
  info->tree_height = size.height;
  index.bytes = size.pages * BLCKSZ;
  return info;
}

}  // namespace workload::server
