// Points in time as PostgreSQL counts them: microseconds since 2000-01-01 00:00 UTC.
#pragma once
#include <cstdint>

namespace workload::core {

using Timestamp = std::int64_t;

constexpr Timestamp microseconds_per_second = 1000000;

// What PostgreSQL takes as one: from 4714-11-24 BC up to, but without, the year 294277 (datatype/timestamp.h).
constexpr bool valid_timestamp(Timestamp time) { return time >= -211813488000000000 && time < 9223371331200000000; }

}  // namespace workload::core
