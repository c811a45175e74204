// Predicates as text. Keys are short words, since a capture may hold two hundred of each.
#include "extension/capture/plan/node_name.hpp"
#include "extension/capture/plan/predicates.hpp"

namespace workload::server {

namespace {

struct Json {
  StringInfoData text;
  bool first = true;

  void key(const char* name) {
    appendStringInfo(&text, "%s\"%s\": ", first ? "" : ", ", name);
    first = false;
  }
  void string(const char* name, const char* value) {
    if (!value) return;
    key(name);
    escape_json(&text, value);
  }
  void oid(const char* name, Oid value) {
    if (!OidIsValid(value)) return;
    key(name);
    appendStringInfo(&text, "%u", value);
  }
  void number(const char* name, std::optional<double> value) {
    if (!value) return;
    key(name);
    appendStringInfo(&text, "%.15g", *value);
  }
  void yes(const char* name, bool value) {
    if (!value) return;
    key(name);
    appendStringInfoString(&text, "true");
  }
  template <class Items, class Append>
  void array(const char* name, const Items& items, Append&& append) {
    key(name);
    appendStringInfoChar(&text, '[');
    bool begun = false;
    for (const auto& item : items) {
      if (begun) appendStringInfoString(&text, ", ");
      begun = true;
      append(item);
    }
    appendStringInfoChar(&text, ']');
  }
};

void put_question(Json& json, const PlanQuestion& question) {
  Oid relation = question.table.relation;
  json.oid("relation", relation);
  Oid schema = get_rel_namespace(relation);
  if (OidIsValid(schema)) json.string("schema", get_namespace_name(schema));
  json.string("table", get_rel_name(relation));
  json.array("columns", question.columns, [&](AttrNumber column) {
    char* name = get_attname(relation, column, true);
    escape_json(&json.text, name ? name : "");
  });
  json.array("attnums", question.columns, [&](AttrNumber column) { appendStringInfo(&json.text, "%d", column); });
  json.string("operator", question.op_name);
  json.oid("operator_oid", question.op);
  json.string("kind", question.kind);
  json.yes("or", question.any_of);
  json.string("against", question.against);
  if (question.knows_shape) {
    json.number("pattern_prefix", question.shape.prefix);
    json.number("pattern_run", question.shape.longest_run);
  }
  if (!question.counterpart) return;
  json.oid("against_relation", question.counterpart.relation);
  json.number("against_attnum", question.counterpart.number);
}

void put_keys(Json& json, const PlanPredicate& predicate) {
  if (predicate.keys == 0) return;
  json.number("first_key", predicate.first_key);
  json.number("keys", predicate.keys);
  if (predicate.descending.empty()) return;
  json.array("directions", predicate.descending,
             [&](bool descending) { appendStringInfoString(&json.text, descending ? "\"desc\"" : "\"asc\""); });
  json.array("nulls_first", predicate.nulls_first,
             [&](bool first) { appendStringInfoString(&json.text, first ? "true" : "false"); });
}

void put(Json& json, const PlanPredicate& predicate) {
  put_question(json, predicate.question);
  json.oid("parent", predicate.parent);
  json.string("role", predicate.role);
  json.oid("index", predicate.index);
  if (OidIsValid(predicate.index)) json.string("index_name", get_rel_name(predicate.index));
  json.number("node", predicate.node->plan_node_id);
  json.string("node_type", node_name(predicate.node));
  json.number("loops", predicate.loops);
  json.number("rows_in", predicate.rows_in);
  json.number("rows_kept", predicate.rows_kept);
  json.number("estimated_rows", predicate.estimated_rows);
  json.number("removed", predicate.removed);
  json.number("shared_by", predicate.shared_by);
  json.yes("limited", predicate.limited);
  json.yes("first_match", predicate.first_match);
  json.yes("of_index", predicate.of_index);
  put_keys(json, predicate);
}

}  // namespace

char* predicates_json(const QueryDesc* query) {
  Predicates predicates = predicates_of(query);
  Json json;
  initStringInfo(&json.text);
  appendStringInfoChar(&json.text, '[');
  const char* separator = "";
  for (const auto& predicate : predicates.list) {
    appendStringInfo(&json.text, "%s{", separator);
    json.first = true;
    put(json, predicate);
    appendStringInfoChar(&json.text, '}');
    separator = ",\n";
  }
  if (predicates.truncated) appendStringInfo(&json.text, "%s{\"truncated\": true}", separator);
  appendStringInfoChar(&json.text, ']');
  return json.text.data;
}

}  // namespace workload::server
