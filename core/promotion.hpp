// What promoting a replica now would cost: how long until it is a primary, and how much is lost with the old one.
#pragma once
#include <cstdint>
#include <optional>

#include "core/units.hpp"

namespace workload::core {

// A promotion with nothing to replay, measured on PostgreSQL 15 on an idle machine: end of recovery without a
// checkpoint.
constexpr std::int64_t plain_promotion_ms = 300;

// All that was received is replayed before the end of recovery, so nothing of it is lost and all of it takes time.
constexpr std::optional<std::int64_t> promotion_ms(std::optional<Bytes> to_apply,
                                                   std::optional<double> bytes_per_second) {
  if (!to_apply) return std::nullopt;
  if (*to_apply == 0) return plain_promotion_ms;
  if (!bytes_per_second || *bytes_per_second <= 0) return std::nullopt;
  return plain_promotion_ms + static_cast<std::int64_t>(static_cast<double>(*to_apply) * 1000 / *bytes_per_second);
}

}  // namespace workload::core
