// What a recommendation says whose cause no index cures.
#pragma once
#include "advisor/advice/price_of_form.hpp"
#include "advisor/model/advice.hpp"

namespace workload::advisor {

Recommendation rewrite_advice(const Question&, const Rewrite&, const Price&);
// Another way to run the statement: kind "lock_waits", "single_row_inserts" or "one_by_one".
Recommendation other_advice(const Question&, const std::string& kind, const std::string& reason);
// Holds no statements yet.
Recommendation analyze_advice(const Table&);

Effect effect_of(const Question&);

}  // namespace workload::advisor
