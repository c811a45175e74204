// A plan as EXPLAIN prints it on a terminal, from the JSON that a capture keeps.
#pragma once
#include <string>

namespace workload::advisor::report {

// Empty when the text is no plan. Literals stay as the server masked them.
std::string plan_text(const std::string& json);

}  // namespace workload::advisor::report
