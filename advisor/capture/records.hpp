// The records in a server's files as lines of JSON: what workload.statements and workload.captures would say.
#pragma once
#include <string>

#include "advisor/capture/server_files.hpp"

namespace workload::advisor {

std::string as_lines(const ServerFiles&);

}  // namespace workload::advisor
