// Numbers with their units, as people read them: three significant digits at most where more would be noise.
#pragma once
#include <optional>
#include <string>

#include "core/units.hpp"

namespace workload::advisor::report {

std::string count(double);                          // 1,204   38,512,000   0.5
std::string duration(Milliseconds);                 // 0.08 ms   12.3 ms   2.15 s   41.2 min   3.4 h   2.1 days
std::string duration(std::optional<Milliseconds>);  // "-" when unknown
std::string size(Bytes);                            // 16 kB   45 MB   1.2 GB
std::string cost(double);                           // planner units: 8.45   1,204   1.2 M
std::string percent(double share);                  // 83.1 %   <0.1 %
std::string plural(double number, const char* one, const char* many);  // "1 index", "3 indexes"

}  // namespace workload::advisor::report
