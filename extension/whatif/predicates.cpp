#include "extension/whatif/predicates.hpp"

#include "extension/clause.hpp"
#include "extension/scope.hpp"

namespace workload::server {

namespace {

// Where the hook writes to; null but for the length of predicates().
Array<Predicate>* noted = nullptr;
int occurrences = 0;

struct Mention {
  PlannerInfo* root;
  RelOptInfo* relation;
  Predicate common;  // what all predicates of this mention share
};

// The column of this mention that the expression is, or 0.
AttrNumber column_of(const Mention& mention, const Node* node) {
  node = without_relabel(node);
  if (!node || !IsA(node, Var)) return 0;
  auto* var = reinterpret_cast<const Var*>(node);
  if (var->varlevelsup != 0 || static_cast<Index>(var->varno) != mention.relation->relid || var->varattno <= 0)
    return 0;
  return var->varattno;
}

bool mentions_relation(const Mention& mention, const Node* node) {
  return bms_is_member(mention.relation->relid, pull_varnos(mention.root, const_cast<Node*>(node)));
}

bool mentions_any_relation(const Mention& mention, const Node* node) {
  return !bms_is_empty(pull_varnos(mention.root, const_cast<Node*>(node)));
}

void note(const Mention& mention, const char* kind, AttrNumber column, const char* op, double selectivity) {
  Predicate predicate = mention.common;
  predicate.kind = kind;
  predicate.column = column > 0 ? get_attname(mention.common.table, column, true) : nullptr;
  predicate.op = op;
  predicate.selectivity = selectivity;
  for (auto& each : *noted)
    if (each.occurrence == predicate.occurrence && each.kind == kind && each.column && predicate.column &&
        strcmp(each.column, predicate.column) == 0 && each.op && op && strcmp(each.op, op) == 0)
      return;
  noted->push(predicate);
}

void note_comparison(const Mention& mention, const OpExpr* clause, double selectivity) {
  const Node *left = static_cast<Node*>(linitial(clause->args)), *right = static_cast<Node*>(lsecond(clause->args));
  Oid op = clause->opno;
  AttrNumber column = column_of(mention, left);
  const Node* other = right;
  if (!column) {
    column = column_of(mention, right);
    other = left;
    op = get_commutator(op);
  }
  if (!column || !OidIsValid(op) || mentions_relation(mention, other)) {
    note(mention, "expression", 0, get_opname(clause->opno), selectivity);
    return;
  }
  bool joined = mentions_any_relation(mention, other);
  const char* kind = kind_of_comparison(op, get_atttype(mention.common.table, column), joined);
  note(mention, kind, column, get_opname(op), selectivity);
}

void note_clause(const Mention& mention, const Node* clause, double selectivity) {
  clause = without_relabel(clause);
  switch (nodeTag(clause)) {
    case T_OpExpr:
      if (list_length(reinterpret_cast<const OpExpr*>(clause)->args) == 2) {
        note_comparison(mention, reinterpret_cast<const OpExpr*>(clause), selectivity);
        return;
      }
      break;
    case T_ScalarArrayOpExpr: {
      auto* array = reinterpret_cast<const ScalarArrayOpExpr*>(clause);
      AttrNumber column = column_of(mention, static_cast<Node*>(linitial(array->args)));
      bool equal =
          column && btree_strategy(array->opno, get_atttype(mention.common.table, column)) == BTEqualStrategyNumber;
      if (equal && array->useOr && !mentions_relation(mention, static_cast<Node*>(lsecond(array->args)))) {
        note(mention, "array", column, get_opname(array->opno), selectivity);
        return;
      }
      break;
    }
    case T_NullTest: {
      auto* test = reinterpret_cast<const NullTest*>(clause);
      if (AttrNumber column = column_of(mention, reinterpret_cast<const Node*>(test->arg)); column && !test->argisrow) {
        note(mention, "null", column, test->nulltesttype == IS_NULL ? "IS NULL" : "IS NOT NULL", selectivity);
        return;
      }
      break;
    }
    case T_Var:
      if (AttrNumber column = column_of(mention, clause)) {
        note(mention, "equal", column, "IS TRUE", selectivity);
        return;
      }
      break;
    case T_BoolExpr: {
      auto* boolean = reinterpret_cast<const BoolExpr*>(clause);
      AttrNumber column =
          boolean->boolop == NOT_EXPR ? column_of(mention, static_cast<Node*>(linitial(boolean->args))) : 0;
      if (column) {
        note(mention, "equal", column, "IS FALSE", selectivity);
        return;
      }
      break;
    }
    default:
      break;
  }
  note(mention, "expression", 0, nullptr, selectivity);
}

void note_clauses(const Mention& mention, List* clauses) {
  ListCell* cell;
  foreach (cell, clauses) {
    auto* clause = lfirst_node(RestrictInfo, cell);
    double selectivity =
        clause_selectivity(mention.root, reinterpret_cast<Node*>(clause), mention.relation->relid, JOIN_INNER, nullptr);
    note_clause(mention, reinterpret_cast<Node*>(clause->clause), selectivity);
  }
}

// The member of an equivalence class that is a column of this mention alone, or 0.
AttrNumber member_of(const Mention& mention, const EquivalenceClass* same) {
  ListCell* cell;
  foreach (cell, same->ec_members) {
    auto* member = lfirst_node(EquivalenceMember, cell);
    if (!bms_equal(member->em_relids, mention.relation->relids)) continue;
    if (AttrNumber column = column_of(mention, reinterpret_cast<Node*>(member->em_expr))) return column;
  }
  return 0;
}

// Columns that must equal a column of another table. Those that equal a constant are among the plain clauses.
void note_joins(const Mention& mention) {
  ListCell* cell;
  foreach (cell, mention.root->eq_classes) {
    auto* same = lfirst_node(EquivalenceClass, cell);
    if (same->ec_has_const || same->ec_has_volatile || list_length(same->ec_members) < 2) continue;
    if (bms_is_subset(same->ec_relids, mention.relation->relids)) continue;
    AttrNumber column = member_of(mention, same);
    if (!column) continue;
    double null_share, distinct = 0;
    VariableStatData statistics;
    Var* var = makeVar(mention.relation->relid, column, get_atttype(mention.common.table, column), -1, InvalidOid, 0);
    examine_variable(mention.root, reinterpret_cast<Node*>(var), 0, &statistics);
    bool unknown;
    distinct = get_variable_numdistinct(&statistics, &unknown);
    null_share = HeapTupleIsValid(statistics.statsTuple)
                     ? reinterpret_cast<Form_pg_statistic>(GETSTRUCT(statistics.statsTuple))->stanullfrac
                     : 0;
    ReleaseVariableStats(statistics);
    note(mention, "join", column, "=", (1 - null_share) / Max(1.0, distinct));
  }
}

// The leading sort columns that this mention alone can deliver in order.
void note_order(Mention& mention) {
  const char* kind = mention.root->parse->groupClause ? "group" : "order";
  int position = 0;
  ListCell* cell;
  foreach (cell, mention.root->query_pathkeys) {
    auto* key = lfirst_node(PathKey, cell);
    AttrNumber column = member_of(mention, key->pk_eclass);
    if (!column) return;
    mention.common.position = ++position;
    mention.common.descending = sorts_descending(key);
    mention.common.nulls_first = key->pk_nulls_first;
    note(mention, kind, column, nullptr, 1);
  }
  mention.common.position = 0;
  mention.common.descending = mention.common.nulls_first = false;
}

void note_needed(const Mention& mention) {
  for (int column = mention.relation->min_attr; column <= mention.relation->max_attr; column++)
    if (column >= 0 && !bms_is_empty(mention.relation->attr_needed[column - mention.relation->min_attr]))
      note(mention, "needed", static_cast<AttrNumber>(column), nullptr, 1);
}

// What the statement writes: the columns that an UPDATE sets, for an index on one of them turns a heap-only update into
// one of every index, and the table that an INSERT fills or a DELETE empties. Taken from the statement, since the
// planner gives the target of an INSERT no relation of its own.
void note_writes(const Query* query, Array<Predicate>& found) {
  ListCell* cell;
  foreach (cell, query->cteList) {
    auto* with = lfirst_node(CommonTableExpr, cell);
    if (IsA(with->ctequery, Query)) note_writes(castNode(Query, with->ctequery), found);
  }
  if (query->resultRelation == 0) return;
  const RangeTblEntry* target = rt_fetch(query->resultRelation, query->rtable);
  Predicate written = {};
  written.occurrence = ++occurrences;
  written.table = target->relid;
  written.alias = target->eref->aliasname;
  written.selectivity = 1;
  auto changed = [&](List* columns) {
    written.kind = "changed";
    foreach (cell, columns) {
      auto* column = lfirst_node(TargetEntry, cell);
      if (column->resjunk) continue;
      written.column = get_attname(target->relid, column->resno, true);
      found.push(written);
    }
  };
  bool inserts = query->commandType == CMD_INSERT, deletes = query->commandType == CMD_DELETE;
  ListCell* action;
  foreach (action, query->mergeActionList) {
    auto* merge = lfirst_node(MergeAction, action);
    inserts = inserts || merge->commandType == CMD_INSERT;
    deletes = deletes || merge->commandType == CMD_DELETE;
    if (merge->commandType == CMD_UPDATE) changed(merge->targetList);
  }
  if (query->commandType == CMD_UPDATE) changed(query->targetList);
  if (query->onConflict) changed(query->onConflict->onConflictSet);
  written.column = nullptr;
  for (const char* kind : {inserts ? "inserted" : nullptr, deletes ? "deleted" : nullptr}) {
    if (!kind) continue;
    written.kind = kind;
    found.push(written);
  }
}

}  // namespace

void note_predicates(PlannerInfo* root, RelOptInfo* relation, RangeTblEntry* entry) {
  if (!noted) return;
  Mention mention = {root, relation, {}};
  mention.common.occurrence = ++occurrences;
  mention.common.table = entry->relid;
  mention.common.alias = entry->eref ? entry->eref->aliasname : nullptr;
  mention.common.table_rows = relation->tuples;
  mention.common.kept_rows = relation->rows;
  mention.common.limited = root->parse->limitCount != nullptr;
  note_clauses(mention, relation->baserestrictinfo);
  note_clauses(mention, relation->joininfo);
  note_joins(mention);
  note_needed(mention);
  note_order(mention);
}

Array<Predicate>*& predicates_noted() { return noted; }

Array<Predicate> predicates(const Question& question) {
  Array<Predicate> found;
  int outer_occurrences = occurrences;
  occurrences = 0;
  during(noted, &found, [&] {
    Configuration nothing = {};
    answer(question, nothing);
    note_writes(question.query, found);
  });
  occurrences = outer_occurrences;
  return found;
}

}  // namespace workload::server
