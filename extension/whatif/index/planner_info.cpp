// A hypothetical index as get_relation_info() in src/backend/optimizer/util/plancat.c would describe a real one.
#include <cmath>

#include "extension/whatif/index/hypothetical.hpp"
#include "extension/whatif/index/measure.hpp"
#include "extension/whatif/planner.hpp"

namespace workload::server {

namespace {

// A selectivity function looks the relation up under its number, where the planner has not noted it yet when it calls
// the hook that calls us.
double planners_share(PlannerInfo* root, RelOptInfo* relation, List* predicate) {
  RelOptInfo* noted = root->simple_rel_array[relation->relid];
  root->simple_rel_array[relation->relid] = relation;
  double share = clauselist_selectivity(root, predicate, 0, JOIN_INNER, nullptr);
  root->simple_rel_array[relation->relid] = noted;
  return share;
}

// Share of the table's rows in the index. ANALYZE saw more blocks than we did, so where its statistics may be right
// they are taken; where the sample contradicts them, as with conditions that depend on each other, they are not.
double share_of_rows(const HypotheticalIndex& index, PlannerInfo* root, RelOptInfo* relation, List* predicate) {
  if (!predicate) return 1;
  double share = planners_share(root, relation, predicate);
  const IndexMeasure& measure = index.measure;
  if (!measure.sampled) return share;
  return std::fabs(share - measure.share) <= 2 * measure.share_error ? share : measure.share;
}

// The planner supposes a default range for a BRIN index that it cannot open; a table that is shorter or longer by as
// much has as many ranges.
void cost_of_brin(const HypotheticalIndex& index, PlannerInfo* root, IndexPath* path, double loops, Cost* startup,
                  Cost* total, Selectivity* selectivity, double* correlation, double* pages) {
  RelOptInfo* table = path->indexinfo->rel;
  BlockNumber real = table->pages;
  double scaled = std::ceil(real * static_cast<double>(BRIN_DEFAULT_PAGES_PER_RANGE) / index.pages_per_range);
  table->pages = static_cast<BlockNumber>(Min(scaled, static_cast<double>(MaxBlockNumber)));
  reinterpret_cast<amcostestimate_function>(index.cost)(root, path, loops, startup, total, selectivity, correlation,
                                                        pages);
  table->pages = real;
}

void cost(PlannerInfo* root, IndexPath* path, double loops, Cost* startup, Cost* total, Selectivity* selectivity,
          double* correlation, double* pages) {
  HypotheticalIndex* index = hypothetical_index(path->indexinfo->indexoid);
  if (!index) elog(ERROR, "hypothetical index %u is not being planned with", path->indexinfo->indexoid);
  index->considered = true;
  if (index->method == BRIN_AM_OID)
    cost_of_brin(*index, root, path, loops, startup, total, selectivity, correlation, pages);
  else
    reinterpret_cast<amcostestimate_function>(index->cost)(root, path, loops, startup, total, selectivity, correlation,
                                                           pages);
}

List* copied(List* expressions, Index relation) {
  auto* copy = static_cast<List*>(copyObjectImpl(expressions));
  if (relation != 1) ChangeVarNodes(reinterpret_cast<Node*>(copy), 1, static_cast<int>(relation), 0);
  return copy;
}

List* target_list(const HypotheticalIndex& index, const IndexOptInfo* info, int relation) {
  List* targets = NIL;
  ListCell* expression = list_head(info->indexprs);
  for (int i = 0; i < index.columns; i++) {
    Expr* value;
    if (index.attributes[i]) {
      Var* column =
          makeVar(relation, index.attributes[i], index.types[i], index.modifiers[i], index.column_collations[i], 0);
      value = reinterpret_cast<Expr*>(column);
    } else {
      value = static_cast<Expr*>(lfirst(expression));
      expression = lnext(info->indexprs, expression);
    }
    targets = lappend(targets, makeTargetEntry(value, static_cast<AttrNumber>(i + 1), nullptr, false));
  }
  return targets;
}

// What the planner only reads is shared with the index, which lasts longer.
void describe_columns(HypotheticalIndex& index, IndexOptInfo* info) {
  info->ncolumns = index.columns;
  info->nkeycolumns = index.keys;
  info->indexkeys = static_cast<int*>(palloc(sizeof(int) * index.columns));
  for (int i = 0; i < index.columns; i++) info->indexkeys[i] = index.attributes[i];
  info->canreturn = index.returned;
  info->opclassoptions = static_cast<bytea**>(palloc0(sizeof(bytea*) * index.columns));
  info->indexcollations = index.collations;
  info->opfamily = index.families;
  info->opcintype = index.input_types;
  if (index.method != BTREE_AM_OID) return;
  info->sortopfamily = index.families;
  info->reverse_sort = index.descending;
  info->nulls_first = index.nulls_first;
}

void describe_method(const HypotheticalIndex& index, IndexOptInfo* info, const RelOptInfo* relation) {
  const IndexAmRoutine* method = GetIndexAmRoutineByAmId(index.method, false);
  info->relam = index.method;
  info->amcanorderbyop = method->amcanorderbyop;
  info->amoptionalkey = method->amoptionalkey;
  info->amsearcharray = method->amsearcharray;
  info->amsearchnulls = method->amsearchnulls;
  info->amcanparallel = method->amcanparallel;
  info->amhasgettuple = method->amgettuple != nullptr;
  info->amhasgetbitmap = method->amgetbitmap != nullptr && relation->rtekind == RTE_RELATION;
  info->amcanmarkpos = method->ammarkpos != nullptr && method->amrestrpos != nullptr;
  info->amcostestimate = reinterpret_cast<decltype(info->amcostestimate)>(cost);
}

void describe_size(HypotheticalIndex& index, IndexOptInfo* info, const RelOptInfo* relation, double share) {
  IndexMeasure& measure = index.measure;
  info->tuples = index.predicate ? Max(1.0, relation->tuples * share) : relation->tuples;
  double pages = measure.pages;
  if (!measure.sampled && !measure.told) {
    if (measure.sized_for != info->tuples) size_from_statistics(index, info->tuples, relation->pages);
    measure.sized_for = info->tuples;
    pages = measure.pages;
  } else if (share != measure.share && measure.share > 0) {
    pages = 1 + std::ceil((pages - 1) * share / measure.share);
  }
  info->pages = static_cast<BlockNumber>(Max(1.0, pages));
  info->tree_height = index.method == BTREE_AM_OID ? measure.height : -1;
  index.bytes = static_cast<int64>(info->pages) * BLCKSZ;
}

}  // namespace

IndexOptInfo* show_to_planner(HypotheticalIndex& index, PlannerInfo* root, RelOptInfo* relation) {
  auto* info = makeNode(IndexOptInfo);
  info->indexoid = index.oid;
  info->reltablespace = relation->reltablespace;
  info->rel = relation;
  info->hypothetical = true;  // nothing may open it
  info->immediate = true;
  describe_columns(index, info);
  describe_method(index, info, relation);
  info->indexprs = copied(index.expressions, relation->relid);
  info->indpred = copied(index.predicate, relation->relid);
  info->indextlist = target_list(index, info, static_cast<int>(relation->relid));
  describe_size(index, info, relation, share_of_rows(index, root, relation, info->indpred));
  if (index.expressions) index.considered = true;  // its statistics tell the planner something in any case
  return info;
}

}  // namespace workload::server
