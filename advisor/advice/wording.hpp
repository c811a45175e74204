// How statements and amounts are named in the reasons of an advice.
#pragma once
#include <string>
#include <string_view>

#include "advisor/model/statement.hpp"

namespace workload::advisor {

// Its name, or the beginning of its text.
std::string label(const Statement&);
// "45 MB"
std::string size_text(Bytes);
// Three digits: "8.32", "23400", "0.0412"
std::string amount(double);
// A whole number: "31", "23400"
std::string counted(double);
// "1 row", "12 rows"
std::string counted(double, std::string_view one, std::string_view many);
// "12.5 %" of a whole that may be 0
std::string percent(double part, double whole);

}  // namespace workload::advisor
