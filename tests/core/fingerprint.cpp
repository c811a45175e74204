#include "core/fingerprint.hpp"

#include <gtest/gtest.h>

namespace workload::core {

TEST(Fingerprint, IsTheSameForTheSameNumbers) {
  EXPECT_EQ(Fingerprint().add(1).add(2).value(), Fingerprint().add(1).add(2).value());
}

TEST(Fingerprint, DependsOnTheOrder) {
  EXPECT_NE(Fingerprint().add(1).add(2).value(), Fingerprint().add(2).add(1).value());
}

// The value is part of the outer contract: it may be stored and compared after an upgrade.
TEST(Fingerprint, IsFnv1a) { EXPECT_EQ(Fingerprint().value(), 0xcbf29ce484222325u); }

}  // namespace workload::core
