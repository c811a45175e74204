// Points in time as text, in UTC.
#pragma once
#include <string>

#include "core/timestamp.hpp"

namespace workload::advisor {

std::string utc(core::Timestamp);       // "2026-01-31 03:00:00 UTC"
std::string iso_8601(core::Timestamp);  // "2026-01-31T03:00:00.25+00:00", as PostgreSQL writes JSON

}  // namespace workload::advisor
