// Which of the application's subjects a table belongs to.
#pragma once
#include <string>

namespace workload::advisor {

// "message", "task", "file" or "other".
std::string subject(const std::string& table);

}  // namespace workload::advisor
