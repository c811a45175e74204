// What an index saves, in words.
#pragma once
#include <string>

#include "advisor/model/report.hpp"

namespace workload::advisor::report {

// "23.4 % of the time, 41 min a day": of all measured time. When less than a day was counted, the second is what it
// would be at this rate, and says so; when less than an hour, it is left out. Empty when nothing was measured.
std::string saving(const Workload&, const Recommendation&);

}  // namespace workload::advisor::report
