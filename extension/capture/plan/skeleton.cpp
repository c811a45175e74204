#include "extension/capture/plan/skeleton.hpp"

#include "extension/capture/plan/node_name.hpp"
#include "extension/plan.hpp"

namespace workload::server {

namespace {

constexpr int deepest = 100;  // chosen: the stack of a signal handler is that of whatever it interrupted
constexpr int most_nodes = 1000;

// JSON into memory that may not suffice.
class Writer {
  char *at_, *begin_, *end_;
  bool full_ = false;

 public:
  Writer(char* room, Size size) : at_(room), begin_(room), end_(room + size) {}

  Writer& raw(std::string_view text) {
    full_ = full_ || text.size() > static_cast<Size>(end_ - at_);
    if (full_) return *this;
    memcpy(at_, text.data(), text.size());
    at_ += text.size();
    return *this;
  }
  Writer& number(double value) {
    constexpr double most = 9e18;  // fits an integer
    auto whole = static_cast<uint64>(value < 0 ? 0 : value > most ? most : value);
    char digits[24];
    int count = 0;
    do digits[sizeof digits - ++count] = static_cast<char>('0' + whole % 10);
    while ((whole /= 10) > 0);
    return raw({digits + sizeof digits - count, static_cast<Size>(count)});
  }
  Writer& name(const char* text) {
    raw("\"");
    for (; text && *text; text++) {
      auto c = static_cast<unsigned char>(*text);
      if (c == '"' || c == '\\') raw("\\");
      raw(c < ' ' ? std::string_view(" ") : std::string_view(text, 1));
    }
    return raw("\"");
  }
  std::string_view written() const { return full_ ? std::string_view() : std::string_view(begin_, at_ - begin_); }
};

double rows_so_far(const Instrumentation* instrument) { return instrument->ntuples + instrument->tuplecount; }
double loops_so_far(const Instrumentation* instrument) { return instrument->nloops + (instrument->running ? 1 : 0); }

void put_progress(Writer& out, const PlanState* node) {
  if (!node->instrument) return;
  out.raw(", \"Rows So Far\": ").number(rows_so_far(node->instrument));
  out.raw(", \"Loops So Far\": ").number(loops_so_far(node->instrument));
}

void put_node(Writer& out, const QueryDesc* query, PlanState* node, int depth) {
  const Plan* plan = node->plan;
  out.raw("{\"Node Type\": ").name(node_name(plan));
  if (Index position = relation_of(plan)) {
    auto* entry = static_cast<RangeTblEntry*>(list_nth(query->plannedstmt->rtable, position - 1));
    out.raw(", \"Relation Oid\": ").number(entry->relid);
    if (entry->eref) out.raw(", \"Alias\": ").name(entry->eref->aliasname);
  }
  if (Oid index = index_of(plan)) out.raw(", \"Index Oid\": ").number(index);
  out.raw(", \"Total Cost\": ").number(plan->total_cost).raw(", \"Plan Rows\": ").number(plan->plan_rows);
  put_progress(out, node);
  bool first = true;
  if (depth < deepest)
    for_each_child_state<Growing::left_out>(node, [&](PlanState* child) {
      out.raw(first ? ", \"Plans\": [" : ", ");
      first = false;
      put_node(out, query, child, depth + 1);
    });
  out.raw(first ? "}" : "]}");
}

// The nodes in the order in which EXPLAIN prints them; it prints a subplan that stands at several nodes only once.
struct Nodes {
  PlanState* all[most_nodes];
  int count;
};

void collect(Nodes& nodes, PlanState* node, int depth) {
  if (depth > deepest || nodes.count == most_nodes) return;
  for (int i = 0; i < nodes.count; i++)
    if (nodes.all[i] == node) return;
  nodes.all[nodes.count++] = node;
  for_each_child_state(node, [&](PlanState* child) { collect(nodes, child, depth + 1); });
}

constexpr std::string_view node_key = "\"Node Type\": \"";

int count_nodes(std::string_view plan) {
  int count = 0;
  for (Size at = plan.find(node_key); at != plan.npos; at = plan.find(node_key, at + 1)) count++;
  return count;
}

}  // namespace

std::string_view skeleton_plan(const QueryDesc* query, char* room, Size size) {
  if (!query->planstate) return {};
  Writer out(room, size);
  out.raw("[{\"Plan\": ");
  put_node(out, query, query->planstate, 0);
  out.raw(", \"Skeleton\": true}]");
  return out.written();
}

std::string_view with_progress(std::string_view plan, const QueryDesc* query, char* room, Size size) {
  if (!query->planstate || !query->planstate->instrument) return plan;
  static Nodes nodes;
  nodes.count = 0;
  collect(nodes, query->planstate, 0);
  if (count_nodes(plan) != nodes.count) return plan;
  Writer out(room, size);
  Size copied = 0;
  for (int i = 0; i < nodes.count; i++) {
    Size value = plan.find(node_key, copied) + node_key.size(), end = plan.find('"', value) + 1;
    out.raw({plan.data() + copied, end - copied});
    put_progress(out, nodes.all[i]);
    copied = end;
  }
  out.raw({plan.data() + copied, plan.size() - copied});
  return out.written().empty() ? plan : out.written();
}

}  // namespace workload::server
