// The units that both programs speak.
#pragma once
#include <cstdint>

namespace workload {

using Milliseconds = double;
using Bytes = std::int64_t;

}  // namespace workload
