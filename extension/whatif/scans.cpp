#include "extension/whatif/scans.hpp"

#include "extension/plan.hpp"

namespace workload::server {

namespace {

// What the nodes above a scan do with its rows.
struct Above {
  bool limited;      // a LIMIT may end it, with nothing in between that reads everything first
  bool keeps_order;  // its order gets to whoever asked for it
  double loops;
};

Above above_child(const Plan* plan, Above above, ChildOf relation, bool first) {
  double outer_rows = plan->lefttree ? Max(1.0, plan->lefttree->plan_rows) : 1;
  if (relation == ChildOf::repeated) return {above.limited, false, above.loops * outer_rows};
  switch (nodeTag(plan)) {
    case T_Limit:
      return {true, above.keeps_order, above.loops};
    case T_Sort:
    case T_Hash:
      return {false, false, above.loops};
    case T_Agg: {
      bool sorted = reinterpret_cast<const Agg*>(plan)->aggstrategy == AGG_SORTED;
      return {above.limited && sorted, sorted, above.loops};
    }
    case T_SetOp: {
      bool sorted = reinterpret_cast<const SetOp*>(plan)->strategy == SETOP_SORTED;
      return {above.limited && sorted, sorted, above.loops};
    }
    case T_MergeJoin:
    case T_IncrementalSort:
    case T_Unique:
    case T_Group:
    case T_MergeAppend:
    case T_GatherMerge:
    case T_WindowAgg:
      return {above.limited, true, above.loops};
    case T_HashJoin:
    case T_Gather:
      return {above.limited && first, false, above.loops};
    default:
      return above;
  }
}

class Writer {
  const Answer& answer_;
  const Configuration& configuration_;
  StringInfoData text_;
  bool any_ = false;

  void text(const char* key, const char* value) {
    appendStringInfo(&text_, ", \"%s\": ", key);
    if (value)
      escape_json(&text_, value);
    else
      appendStringInfoString(&text_, "null");
  }
  void number(const char* key, double value) { appendStringInfo(&text_, ", \"%s\": %.15g", key, value); }
  void truth(const char* key, bool value) { appendStringInfo(&text_, ", \"%s\": %s", key, value ? "true" : "false"); }

  void index(Oid oid) {
    const HypotheticalIndex* found = nullptr;
    for (int i = 0; i < configuration_.count; i++)
      if (configuration_.indexes[i].oid == oid) found = &configuration_.indexes[i];
    if (found) {
      text("index", found->label);
      number("position", found->position + 1);
      return;
    }
    const char* schema = OidIsValid(oid) ? get_namespace_name(get_rel_namespace(oid)) : nullptr;
    text("index", schema ? quote_qualified_identifier(schema, get_rel_name(oid)) : nullptr);
    appendStringInfoString(&text_, ", \"position\": null");
  }

  // `read`: the node that reads the index, which for a bitmap is not the one that reads the table.
  void write(const Plan* scan, const Plan* read, const char* node, int conditions, const Above& above) {
    const RangeTblEntry* entry = rt_fetch(relation_of(scan), answer_.plan->rtable);
    auto* facts = facts_of_index(answer_.facts, read);
    appendStringInfoString(&text_, any_ ? ", {" : "{");
    any_ = true;
    appendStringInfoString(&text_, "\"node\": ");
    escape_json(&text_, node);
    const char* schema = get_namespace_name(get_rel_namespace(entry->relid));
    text("table", quote_qualified_identifier(schema ? schema : "", get_rel_name(entry->relid)));
    text("alias", entry->eref->aliasname);
    index(index_of(read));
    number("index_conditions", conditions);
    number("filters", list_length(scan->qual));
    truth("provides_order", facts && facts->ordered && above.keeps_order && scan == read);
    truth("below_limit", above.limited);
    number("rows", scan->plan_rows);
    number("rows_visited", rows_visited(answer_.plan, read, answer_.facts));
    number("loops", above.loops);
    number("run_to_end_cost", scan->total_cost);
    appendStringInfoChar(&text_, '}');
  }

  void bitmaps(const Plan* heap, const Plan* bitmap, const Above& above) {
    check_stack_depth();
    if (IsA(bitmap, BitmapIndexScan))
      write(heap, bitmap, "Bitmap Heap Scan",
            list_length(reinterpret_cast<const BitmapIndexScan*>(bitmap)->indexqualorig), above);
    for_each_child(bitmap, [&](const Plan* child, ChildOf) { bitmaps(heap, child, above); });
  }

 public:
  Writer(const Answer& answer, const Configuration& configuration) : answer_(answer), configuration_(configuration) {
    initStringInfo(&text_);
    appendStringInfoChar(&text_, '[');
  }

  void plan(const Plan* node, Above above) {
    check_stack_depth();
    switch (nodeTag(node)) {
      case T_IndexScan:
        write(node, node, "Index Scan", list_length(reinterpret_cast<const IndexScan*>(node)->indexqualorig), above);
        return;
      case T_IndexOnlyScan:
        write(node, node, "Index Only Scan", list_length(reinterpret_cast<const IndexOnlyScan*>(node)->indexqual),
              above);
        return;
      case T_BitmapHeapScan:
        bitmaps(node, node->lefttree, above);
        return;
      case T_SeqScan:
        write(node, node, "Seq Scan", 0, above);
        return;
      case T_SampleScan:
        write(node, node, "Sample Scan", 0, above);
        return;
      case T_TidScan:
      case T_TidRangeScan:
        write(node, node, "Tid Scan", 0, above);
        return;
      default:
        break;
    }
    bool first = true;
    for_each_child(node, [&](const Plan* child, ChildOf relation) {
      plan(child, above_child(node, above, relation, first));
      first = false;
    });
  }

  Datum finish() {
    appendStringInfoChar(&text_, ']');
    return DirectFunctionCall1(jsonb_in, CStringGetDatum(text_.data));
  }
};

}  // namespace

Datum scans_of(const Answer& answer, const Configuration& configuration) {
  Writer writer(answer, configuration);
  writer.plan(answer.plan->planTree, {false, true, 1});
  ListCell* cell;
  foreach (cell, answer.plan->subplans)
    if (lfirst(cell)) writer.plan(static_cast<Plan*>(lfirst(cell)), {false, true, 1});
  return writer.finish();
}

}  // namespace workload::server
