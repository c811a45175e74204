#include "advisor/postgres/servers.hpp"

#include <gtest/gtest.h>

#include "advisor/model/problem.hpp"

namespace workload::advisor::postgres {

TEST(Version, AServerThatIsTooOldIsNamedWithWhatIsNeeded) {
  EXPECT_NO_THROW(check_version(150000, "15.0", "primary"));
  try {
    check_version(140015, "14.15", "\"app\" at \"db1\", port 5432");
    FAIL() << "PostgreSQL 14 was accepted";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.message, "the server is too old");
    EXPECT_NE(problem.detail.find("14.15"), std::string::npos);
    EXPECT_NE(problem.hint.find("15"), std::string::npos);
  }
}

}  // namespace workload::advisor::postgres
