// A workload written by hand: SQL statements ended by ";", each optionally after "-- weight: N" and "-- name: X".
#pragma once
#include <string>
#include <string_view>

#include "advisor/model/workload.hpp"

namespace workload::advisor {

// Throws Problem that names the line. `file` is the name to say in messages.
Workload parse_sql(std::string_view text, const std::string& file);

}  // namespace workload::advisor
