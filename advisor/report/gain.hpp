// What a recommendation brings and what it takes, on one line: for comments beside the statement to run.
#pragma once
#include <string>

#include "advisor/model/advice.hpp"
#include "advisor/model/workload.hpp"

namespace workload::advisor::report {

// "public.messages: saves about 24.8 % of the time, takes 19 MB"
std::string gain(const Workload&, const Recommendation&);

}  // namespace workload::advisor::report
