// What a recommendation says whose cause no index cures.
#pragma once
#include "advisor/advice/price_of_form.hpp"
#include "advisor/model/advice.hpp"

namespace workload::advisor {

Recommendation rewrite_advice(const Question&, const Rewrite&, const Price&, const Catalog&);
// Another way to run the statement: kind "lock_waits", "single_row_inserts" or "one_by_one".
Recommendation other_advice(const Question&, const std::string& kind, const std::string& reason);
// Hold no statements yet. The second is for an index on an expression that came after the last ANALYZE.
Recommendation analyze_advice(const Table&);
Recommendation analyze_advice(const Table&, const ExistingIndex&);

Effect effect_of(const Question&);

}  // namespace workload::advisor
