// What the numbers of wait events in captures mean. Their names are not in the files, and each version of PostgreSQL
// numbers some anew; what has no name here goes by its number.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "core/waits.hpp"

namespace workload::advisor {

// "Lock:transactionid", "IO:DataFileRead", "LWLock:83", "CPU" for 0.
std::string event_name(std::uint32_t event, int postgres_major);

// Whether the time was the plan's doing; nothing when there are too few samples to tell, or their meaning is unknown.
std::optional<bool> bound_by_plan(const core::WaitProfile&, int postgres_major);

}  // namespace workload::advisor
