// What a form of a statement costs, as its plan shows it: rows that were read to be thrown away.
#pragma once
#include "advisor/advice/plan_tree.hpp"
#include "advisor/model/catalog.hpp"
#include "advisor/selection/question.hpp"

namespace workload::advisor {

struct Price {
  double wasted = 0;  // rows read for nothing, in one execution
  double kept = 0;    // rows that were wanted
};

Price price_of_form(const Rewrite&, const PlanNode& plan, const Question&, const Catalog&);
// Whether that is enough to be worth another form.
bool is_high(const Price&);

// Whether what the better form needs is there: an index that it would use. Where it is not, an index comes first, and
// the statement is judged again with it.
bool would_be_served(const Rewrite&, const Question&, const Catalog&);

// Of any_of_array: the GIN index on the array, which the better form would use. Null: there is none.
const ExistingIndex* index_of_array(const Rewrite&, const Catalog&);

}  // namespace workload::advisor
