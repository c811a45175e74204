// What an index saves, in words.
#pragma once
#include <string>

#include "advisor/model/report.hpp"

namespace workload::advisor::report {

// "saves about 23.4 % of the time, 41 min a day": of all measured time. When less than a day was counted, the second is
// what it would be at this rate, and says so; when less than an hour, it is left out. Empty when nothing was measured.
// One in the place of another index may by itself cost more writes than it saves reads: the writes of the other are
// spared, and are told with its drop.
std::string saving(const Workload&, const Recommendation&);

}  // namespace workload::advisor::report
