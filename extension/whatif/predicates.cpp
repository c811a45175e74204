#include "extension/whatif/predicates.hpp"

#include "extension/clause.hpp"
#include "extension/pattern.hpp"
#include "extension/scope.hpp"
#include "extension/whatif/index_classes.hpp"
#include "extension/whatif/operand.hpp"

namespace workload::server {

namespace {

// Where the hook writes to; null but for the length of predicates().
Array<Predicate>* noted = nullptr;
int occurrences = 0;
int eithers = 0;  // of the mention that is noted

struct Mention {
  PlannerInfo* root;
  RelOptInfo* relation;
  Predicate common;  // what all predicates of this mention share
};

Operand operand(const Mention& mention, const Node* node) {
  return operand_of(mention.root, mention.relation, mention.common.table, node);
}

bool mentions_relation(const Mention& mention, const Node* node) {
  return bms_is_member(mention.relation->relid, pull_varnos(mention.root, const_cast<Node*>(node)));
}

bool mentions_any_relation(const Mention& mention, const Node* node) {
  return !bms_is_empty(pull_varnos(mention.root, const_cast<Node*>(node)));
}

// Texts of both are of the same memory or null, so kinds compare as pointers.
bool asks_the_same(const Predicate& a, const Predicate& b) {
  if (a.occurrence != b.occurrence || a.kind != b.kind || a.either != b.either || a.arm != b.arm) return false;
  if (!a.op || !b.op || strcmp(a.op, b.op) != 0 || a.op_oid != b.op_oid) return false;
  if (a.node || b.node) return a.node && b.node && equal(a.node, b.node);
  return a.column && b.column && strcmp(a.column, b.column) == 0;
}

void note(const Mention& mention, const char* kind, const Operand& operand, const char* op, double selectivity,
          Predicate predicate) {
  predicate.kind = kind;
  predicate.column = operand.column > 0 ? get_attname(mention.common.table, operand.column, true) : nullptr;
  if (operand.expression) predicate.node = operand.expression;
  predicate.type = operand.type;
  predicate.collation = operand.collation;
  predicate.op = op;
  predicate.selectivity = selectivity;
  for (auto& each : *noted)
    if (asks_the_same(each, predicate)) return;
  noted->push(predicate);
}

void note(const Mention& mention, const char* kind, const Operand& operand, const char* op, double selectivity) {
  note(mention, kind, operand, op, selectivity, mention.common);
}

void note_counterpart(const Mention& mention, const Node* other, Predicate& predicate) {
  const Node* value = without_casts(other);
  predicate.against = mentions_any_relation(mention, other) ? "column" : "expression";
  if (IsA(value, Const)) predicate.against = "constant";
  if (!IsA(value, Param) || reinterpret_cast<const Param*>(value)->paramkind != PARAM_EXTERN) return;
  predicate.against = "parameter";
  predicate.parameter = reinterpret_cast<const Param*>(value)->paramid;
}

void note_pattern(const Node* other, Predicate& predicate) {
  if (!is_pattern(predicate.op_oid)) return;
  if (const Param* parameter = parameter_of_pattern(other)) predicate.parameter = parameter->paramid;
  auto shape = shape_of_pattern(predicate.op_oid, other, nullptr);
  if (!shape) return;
  predicate.knows_shape = true;
  predicate.shape = *shape;
}

// What compares columns of one row with one another, which the condition of a partial index may say too. The column on
// the left stands for it.
bool note_condition(const Mention& mention, const OpExpr* clause, double selectivity) {
  Operand whole = operand(mention, reinterpret_cast<const Node*>(clause));
  Operand left = operand(mention, static_cast<Node*>(linitial(clause->args)));
  if (!whole || !left.column) return false;
  Predicate predicate = mention.common;
  predicate.node = whole.expression;
  note(mention, "condition", left, get_opname(clause->opno), selectivity, predicate);
  return true;
}

void note_comparison(const Mention& mention, const OpExpr* clause, double selectivity) {
  const Node *left = static_cast<Node*>(linitial(clause->args)), *right = static_cast<Node*>(lsecond(clause->args));
  Oid op = clause->opno;
  Operand compared = operand(mention, left);
  const Node* other = right;
  if (!compared) {
    compared = operand(mention, right);
    other = left;
    op = get_commutator(op);
  }
  if (compared && mentions_relation(mention, other) && note_condition(mention, clause, selectivity)) return;
  if (!compared || !OidIsValid(op) || mentions_relation(mention, other)) {
    note(mention, "expression", {}, get_opname(clause->opno), selectivity);
    return;
  }
  Predicate predicate = mention.common;
  predicate.op_oid = op;
  predicate.compared_by = clause->inputcollid;
  note_counterpart(mention, other, predicate);
  note_pattern(other, predicate);
  const char* kind = kind_of_comparison(op, compared.type, mentions_any_relation(mention, other));
  note(mention, kind, compared, get_opname(op), selectivity, predicate);
}

void note_array(const Mention& mention, const ScalarArrayOpExpr* clause, double selectivity) {
  const Node* list = static_cast<Node*>(lsecond(clause->args));
  Operand compared = operand(mention, static_cast<Node*>(linitial(clause->args)));
  Oid equality = clause->useOr ? clause->opno : get_negator(clause->opno);
  bool equal = compared && btree_strategy(equality, compared.type) == BTEqualStrategyNumber;
  if (!equal || mentions_relation(mention, list)) {
    note(mention, "expression", {}, nullptr, selectivity);
    return;
  }
  Predicate predicate = mention.common;
  predicate.compared_by = clause->inputcollid;
  note_counterpart(mention, list, predicate);
  // NOT IN asks for what "<>" asks for.
  note(mention, clause->useOr ? "array" : "expression", compared, get_opname(clause->opno), selectivity, predicate);
}

void note_either(Mention mention, const BoolExpr* either);

// IS TRUE and IS FALSE compare; the others, as IS NULL does, say only which rows a partial index is to hold. Which
// index holds those, the planner proves only from the same spelling: not from NOT that something IS FALSE.
bool note_boolean_test(const Mention& mention, const BooleanTest* test, double selectivity) {
  Operand tested = operand(mention, reinterpret_cast<const Node*>(test->arg));
  if (!tested) return false;
  auto compared = [&](const char* op) {
    Predicate predicate = mention.common;
    predicate.node = operand(mention, reinterpret_cast<const Node*>(test)).expression;
    note(mention, "equal", tested, op, selectivity, predicate);
  };
  switch (test->booltesttype) {
    case IS_TRUE:
      compared("IS TRUE");
      break;
    case IS_FALSE:
      compared("IS FALSE");
      break;
    case IS_NOT_TRUE:
      note(mention, "null", tested, "IS NOT TRUE", selectivity);
      break;
    case IS_NOT_FALSE:
      note(mention, "null", tested, "IS NOT FALSE", selectivity);
      break;
    case IS_UNKNOWN:
      note(mention, "null", tested, "IS UNKNOWN", selectivity);
      break;
    case IS_NOT_UNKNOWN:
      note(mention, "null", tested, "IS NOT UNKNOWN", selectivity);
      break;
  }
  return true;
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
    case T_ScalarArrayOpExpr:
      note_array(mention, reinterpret_cast<const ScalarArrayOpExpr*>(clause), selectivity);
      return;
    case T_NullTest: {
      auto* test = reinterpret_cast<const NullTest*>(clause);
      Operand tested = operand(mention, reinterpret_cast<const Node*>(test->arg));
      if (tested && !test->argisrow) {
        note(mention, "null", tested, test->nulltesttype == IS_NULL ? "IS NULL" : "IS NOT NULL", selectivity);
        return;
      }
      break;
    }
    case T_BooleanTest:
      if (note_boolean_test(mention, reinterpret_cast<const BooleanTest*>(clause), selectivity)) return;
      break;
    case T_Var:
      if (Operand tested = operand(mention, clause)) {
        note(mention, "equal", tested, "IS TRUE", selectivity);
        return;
      }
      break;
    case T_BoolExpr: {
      auto* boolean = reinterpret_cast<const BoolExpr*>(clause);
      if (boolean->boolop == NOT_EXPR) {
        Operand tested = operand(mention, static_cast<Node*>(linitial(boolean->args)));
        if (tested.column) {
          note(mention, "equal", tested, "IS FALSE", selectivity);
          return;
        }
      }
      if (boolean->boolop == OR_EXPR) note_either(mention, boolean);
      break;
    }
    default:
      break;
  }
  note(mention, "expression", {}, nullptr, selectivity);
}

double selectivity_of(const Mention& mention, Node* clause) {
  return clause_selectivity(mention.root, clause, static_cast<int>(mention.relation->relid), JOIN_INNER, nullptr);
}

// Each arm of an OR, as far as its conditions are not ORs themselves. One that is not about this mention at all can be
// answered by none of its indexes, and then no arm is.
void note_either(Mention mention, const BoolExpr* either) {
  if (mention.common.either > 0) return;
  ListCell* arm_cell;
  foreach (arm_cell, either->args)
    if (!mentions_relation(mention, static_cast<Node*>(lfirst(arm_cell)))) return;
  mention.common.either = ++eithers;
  ListCell *cell, *part;
  foreach (cell, either->args) {
    mention.common.arm++;
    auto* arm = static_cast<Node*>(lfirst(cell));
    List* parts = is_andclause(arm) ? castNode(BoolExpr, arm)->args : list_make1(arm);
    foreach (part, parts) {
      auto* clause = static_cast<Node*>(lfirst(part));
      note_clause(mention, clause, selectivity_of(mention, clause));
    }
  }
}

void note_clauses(const Mention& mention, List* clauses) {
  ListCell* cell;
  foreach (cell, clauses) {
    auto* clause = lfirst_node(RestrictInfo, cell);
    note_clause(mention, reinterpret_cast<Node*>(clause->clause),
                selectivity_of(mention, reinterpret_cast<Node*>(clause)));
  }
}

// The member of an equivalence class that is of this mention alone: a column where there is one.
Operand member_of(const Mention& mention, const EquivalenceClass* same) {
  Operand found;
  each_member(same, mention.relation->relids, [&](const EquivalenceMember* member) {
    if (!bms_equal(member->em_relids, mention.relation->relids)) return false;
    Operand one = operand(mention, reinterpret_cast<Node*>(member->em_expr));
    if (one.column || !found) found = one;
    return one.column != 0;
  });
  return found;
}

// Of a partition, the table that the statement mentions.
Relids mentioned(const Mention& mention) {
  return mention.relation->top_parent_relids ? mention.relation->top_parent_relids : mention.relation->relids;
}

// A member for each partition makes none of several.
bool has_several_members(const EquivalenceClass* same) {
  int count = 0;
  ListCell* cell;
  foreach (cell, same->ec_members) count += !lfirst_node(EquivalenceMember, cell)->em_is_child;
  return count > 1;
}

// Share of the rows that one value keeps.
double share_of_value(const Mention& mention, const Operand& joined) {
  Node* node;
  if (joined.expression) {
    node = static_cast<Node*>(copyObjectImpl(joined.expression));
    ChangeVarNodes(node, 1, static_cast<int>(mention.relation->relid), 0);
  } else {
    node = reinterpret_cast<Node*>(
        makeVar(static_cast<int>(mention.relation->relid), joined.column, joined.type, -1, joined.collation, 0));
  }
  VariableStatData statistics;
  examine_variable(mention.root, node, 0, &statistics);
  bool unknown;
  double distinct = get_variable_numdistinct(&statistics, &unknown);
  double null_share = HeapTupleIsValid(statistics.statsTuple)
                          ? reinterpret_cast<Form_pg_statistic>(GETSTRUCT(statistics.statsTuple))->stanullfrac
                          : 0;
  ReleaseVariableStats(statistics);
  return (1 - null_share) / Max(1.0, distinct);
}

// What must equal something of another table. What equals a constant is among the plain clauses.
void note_joins(const Mention& mention) {
  ListCell* cell;
  foreach (cell, mention.root->eq_classes) {
    auto* same = lfirst_node(EquivalenceClass, cell);
    if (same->ec_has_const || same->ec_has_volatile || !has_several_members(same)) continue;
    if (bms_is_subset(same->ec_relids, mentioned(mention))) continue;
    Operand joined = member_of(mention, same);
    if (!joined) continue;
    Predicate predicate = mention.common;
    predicate.against = "column";
    predicate.compared_by = same->ec_collation;
    note(mention, "join", joined, "=", share_of_value(mention, joined), predicate);
  }
}

// A sort by the distance to a value, the nearest first.
bool note_distance(const Mention& mention, const PathKey* key) {
  if (sorts_descending(key)) return false;
  bool found = false;
  each_member(key->pk_eclass, mention.relation->relids, [&](const EquivalenceMember* member) {
    auto* expression = reinterpret_cast<const Node*>(member->em_expr);
    if (!IsA(expression, OpExpr) || list_length(reinterpret_cast<const OpExpr*>(expression)->args) != 2) return false;
    auto* distance = reinterpret_cast<const OpExpr*>(expression);
    const Node* other = static_cast<Node*>(lsecond(distance->args));
    Operand measured = operand(mention, static_cast<Node*>(linitial(distance->args)));
    if (!measured || mentions_any_relation(mention, other) || !is_distance(distance->opno)) return false;
    Predicate predicate = mention.common;
    predicate.op_oid = distance->opno;
    note_counterpart(mention, other, predicate);
    note(mention, "distance", measured, get_opname(distance->opno), 1, predicate);
    return found = true;
  });
  return found;
}

// The leading sort keys that this mention alone can deliver in order.
void note_order(Mention& mention) {
  const char* kind = mention.root->parse->groupClause ? "group" : "order";
  int position = 0;
  ListCell* cell;
  foreach (cell, mention.root->query_pathkeys) {
    auto* key = lfirst_node(PathKey, cell);
    Operand sorted = member_of(mention, key->pk_eclass);
    if (!sorted.column && position == 0 && note_distance(mention, key)) break;
    if (!sorted) break;
    mention.common.position = ++position;
    mention.common.descending = sorts_descending(key);
    mention.common.nulls_first = key->pk_nulls_first;
    mention.common.compared_by = key->pk_eclass->ec_collation;
    note(mention, kind, sorted, nullptr, 1);
  }
  mention.common.position = 0;
  mention.common.compared_by = InvalidOid;
  mention.common.descending = mention.common.nulls_first = false;
}

void note_needed(const Mention& mention) {
  for (int column = mention.relation->min_attr; column <= mention.relation->max_attr; column++)
    if (column >= 0 && !bms_is_empty(mention.relation->attr_needed[column - mention.relation->min_attr]))
      note(mention, "needed", {static_cast<AttrNumber>(column), nullptr, InvalidOid, InvalidOid}, nullptr, 1);
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

// Names come out qualified, so that they mean the same under any search_path. A ROLLBACK ends the setting too.
template <class Body>
void with_bare_search_path(Body&& body) {
  int level = NewGUCNestLevel();
  set_config_option("search_path", "pg_catalog", PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0, false);
  body();
  AtEOXact_GUC(true, level);
}

const char* collation_text(Oid collation) {
  HeapTuple tuple = SearchSysCache1(COLLOID, ObjectIdGetDatum(collation));
  if (!HeapTupleIsValid(tuple)) return nullptr;
  auto* row = reinterpret_cast<Form_pg_collation>(GETSTRUCT(tuple));
  bool ours = row->collnamespace == PG_CATALOG_NAMESPACE;
  const char* text =
      quote_qualified_identifier(ours ? nullptr : get_namespace_name(row->collnamespace), NameStr(row->collname));
  ReleaseSysCache(tuple);
  return text;
}

void add_texts(Array<Predicate>& found) {
  for (auto& predicate : found) {
    bool otherwise = OidIsValid(predicate.compared_by) && OidIsValid(predicate.collation) &&
                     predicate.compared_by != predicate.collation;
    if (otherwise) predicate.other_collation = collation_text(predicate.compared_by);
    if (predicate.node) predicate.expression = expression_text(predicate.node, predicate.table);
    if (!OidIsValid(predicate.op_oid)) continue;
    bool sorts = strcmp(predicate.kind, "distance") == 0;
    auto classes = index_classes(predicate.op_oid, predicate.type, predicate.collation, sorts);
    predicate.classes = classes.begin();
    predicate.class_count = static_cast<int>(classes.size());
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
  eithers = 0;
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
  with_bare_search_path([&] { add_texts(found); });
  occurrences = outer_occurrences;
  return found;
}

}  // namespace workload::server
