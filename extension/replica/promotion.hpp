// What promoting this replica now would cost.
#pragma once
#include <optional>

#include "extension/pg.hpp"

namespace workload::server {

struct PromotionCheck {
  bool in_recovery = false;
  bool settings_too_low = false;
  std::optional<int64> lost_bytes;
  const char* lost_basis = nullptr;
  std::optional<int64> last_contact_ms, apply_bytes, estimated_ms;
  const char* obstacles[8] = {};
  const char* notes[8] = {};
  int obstacle_count = 0, note_count = 0;
};

PromotionCheck check_promotion();

}  // namespace workload::server
