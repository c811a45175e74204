// The questions that only a planner can answer, behind an interface so that every rule is tested without a server.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "advisor/model/index.hpp"

namespace workload::advisor {

// A kind of index that answers an operator.
struct IndexClass {
  std::string method;   // "btree", "gin", ...
  std::string opclass;  // empty: the default one of the type
  auto operator<=>(const IndexClass&) const = default;
};

// One question a statement asks of a table: a row of workload.what_if_predicates().
struct Predicate {
  enum class Kind {
    equal,
    array,
    range,
    pattern,
    null,
    join,
    order,
    distance,
    group,
    needed,
    expression,
    condition,
    changed,
    inserted,
    deleted
  };
  int occurrence = 0;  // which mention of a table in the statement: two in a self-join
  std::string table;   // schema-qualified
  Kind kind = Kind::equal;
  std::string column;                            // unquoted; empty for an expression
  std::string op;                                // "=", "<", "IS NULL", "IS NOT NULL", "~~", ...
  int position = 0;                              // of a sort or group column, from 1; 0 otherwise
  bool descending = false, nulls_first = false;  // of a sort column
  double selectivity = 1;                        // share of the table's rows that this clause keeps, estimated
  double table_rows = 0, kept_rows = 0;          // of the whole mention
  bool limited = false;                          // the statement stops after a known number of rows
  std::string expression;                        // what an index would be on where that is no column; empty: nothing
  std::vector<IndexClass> classes;               // that answer the operator
  int parameter = 0;                             // number of the parameter that it is compared with; 0: of none
  int either = 0, arm = 0;                       // which OR of the mention it is in, and which of its arms; 0: in none
  // Of the pattern it is compared with, where that is known: characters it begins with, and the longest run of letters
  // and digits in it.
  std::optional<int> pattern_prefix, pattern_run;
  std::string collation;  // by which it is compared or sorted, as SQL; empty: the column's own
};

// A form of a statement that no index on a column serves: a row of workload.what_if_rewrites().
struct Rewrite {
  std::string kind;   // "function_on_column", "or_keyset", ...
  std::string table;  // schema-qualified; empty where it concerns no single table
  std::vector<std::string> columns;
  std::string clause;             // as it is written now
  std::string better;             // empty where it cannot be said in general
  bool indexable = false;         // an index on the expression serves the clause as it is
  std::optional<double> skipped;  // rows, of an OFFSET that is a number
};

// A parameter of a statement and what it is compared with: a row of workload.what_if_parameters(), and what the
// statistics of the column say about its values.
struct Parameter {
  struct Common {
    std::string value;
    double frequency = 0;
  };
  int number = 0;                   // from 1
  std::string table, column;        // empty: it is compared with no column
  std::string op;                   // "=", "<", ...
  bool partitioned = false;         // the table is: the value may decide which parts are read
  std::vector<Common> common;       // the most common value first
  std::vector<std::string> bounds;  // of the other values, dividing them into parts of equally many rows
  bool array = false;               // the parameter is one; else, compared with a column of arrays, an element
  // Compared is what is calculated of the parameter: start + step times it. Of numbers and times, in seconds.
  struct Line {
    double start = 0, step = 1;
    std::string type;                           // of the parameter
    std::map<std::string, double> on_the_line;  // where the values of the column are
  };
  std::optional<Line> calculated;
};

// Values for the parameters of a statement, as text, in their order. One that nothing is known of is left open.
struct Sample {
  std::vector<std::optional<std::string>> values;  // empty: all are open, which is planned as a generic plan is
  double share = 0;                                // of the executions, as far as that can be told
  double guessed = 0;                              // of that: nothing was seen of these but that they took little
};

// What one sample costs.
struct SampleCost {
  double share = 0;
  bool generic = false;  // planned without values
  double total = 0, bounded = 0;
  std::vector<int> used;
  double guessed = 0;  // as Sample has it
};

// The planner's answer for one statement under one configuration (a set of indexes that do not exist).
struct PlanCost {
  double total = 0;
  // As total, but every LIMIT whose scan may have to step over rows that do not match runs to its end: what the
  // statement costs when the planner's luck does not hold.
  double bounded = 0;
  std::vector<int> used;  // positions in the call's `indexes` that the plan uses, from 0
  // Where the statement was planned with several values: each of them. The costs above are then their mean, weighted by
  // share, and `used` holds what any of them uses.
  std::vector<SampleCost> samples = {};
};

struct Configuration {
  std::vector<int> indexes;  // positions in the call's `indexes`, from 0, ascending
};

// What costs() is asked, or, where there are samples, costs_of().
struct CostQuestion {
  std::string query;
  std::vector<Sample> samples;
  std::vector<IndexDefinition> indexes;
  std::vector<Configuration> configurations;
  std::vector<std::string> hidden;
};

// What plan() is asked, or, with a sample, plan_of().
struct PlanQuestion {
  std::string query;
  Sample sample;
  std::vector<IndexDefinition> indexes;
  std::vector<std::string> hidden;
};

class WhatIfPlanner {
 public:
  virtual ~WhatIfPlanner() = default;
  // This text will be asked about in place of the query, and is planned as whoever runs the query.
  virtual void stands_for(const std::string& /*text*/, const std::string& /*query*/) {}
  // About these statements single questions will follow, in this order. A planner that is far away may ask for the
  // answers to many of them at once.
  virtual void foresee(const std::vector<std::string>&) {}
  // These questions about costs will follow next, each once. What cannot be answered is told to who asks then.
  virtual void foresee_costs(std::vector<CostQuestion>) {}
  // The same for plans.
  virtual void foresee_plans(std::vector<PlanQuestion>) {}
  // What the statement asks of its tables. Throws Problem when it cannot be planned.
  virtual std::vector<Predicate> predicates(const std::string& query) = 0;
  // Its forms that may be what makes it slow, whether or not they do.
  virtual std::vector<Rewrite> rewrites(const std::string& query) = 0;
  // What its parameters are compared with, by number.
  virtual std::vector<Parameter> parameters(const std::string&) { return {}; }
  // One answer per configuration. `hidden` names existing indexes (ExistingIndex::name) that do not count.
  virtual std::vector<PlanCost> costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                                      const std::vector<Configuration>& configurations,
                                      const std::vector<std::string>& hidden) = 0;
  // One such list for each sample.
  virtual std::vector<std::vector<PlanCost>> costs_of(const std::string& query, const std::vector<Sample>& samples,
                                                      const std::vector<IndexDefinition>& indexes,
                                                      const std::vector<Configuration>& configurations,
                                                      const std::vector<std::string>& hidden) {
    return std::vector(samples.size(), costs(query, indexes, configurations, hidden));
  }
  // The plan as EXPLAIN (FORMAT JSON) text under all of `indexes`.
  virtual std::string plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                           const std::vector<std::string>& hidden) = 0;
  // The same with the values of a sample, unless one of them is open.
  virtual std::string plan_of(const std::string& query, const Sample&, const std::vector<IndexDefinition>& indexes,
                              const std::vector<std::string>& hidden) {
    return plan(query, indexes, hidden);
  }
  // One such plan for each sample that the statement is planned with, in the order of PlanCost::samples.
  virtual std::vector<std::string> plans_of_samples(const std::string& query,
                                                    const std::vector<IndexDefinition>& indexes,
                                                    const std::vector<std::string>& hidden) {
    return {plan(query, indexes, hidden)};
  }
  // Throws Problem when one of them cannot be created.
  virtual void check(const std::vector<IndexDefinition>& indexes) { sizes(indexes); }
  // Bytes each index would take. Until it was asked for them, the planner may estimate roughly how large they are.
  virtual std::vector<Bytes> sizes(const std::vector<IndexDefinition>& indexes) = 0;
  // How many plans were made so far.
  virtual std::size_t plans() const = 0;
};

}  // namespace workload::advisor
