// Arrays travel as the server writes them.
#include <gmock/gmock.h>

#include "advisor/postgres/result.hpp"

namespace workload::advisor::postgres {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ServerArray, ReadsPlainAndQuotedElements) {
  EXPECT_THAT(array_elements("{a,\"b, c\",\"say \\\"hi\\\" \\\\\",3}"), ElementsAre("a", "b, c", "say \"hi\" \\", "3"));
}

TEST(ServerArray, ReadsEmptyAndNull) {
  EXPECT_THAT(array_elements("{}"), IsEmpty());
  EXPECT_THAT(array_elements(""), IsEmpty());
  EXPECT_THAT(array_elements("{NULL,\"NULL\",\"\"}"), ElementsAre("", "NULL", ""));
}

TEST(ServerArray, ReadsBackWhatItWrites) {
  std::vector<std::string> names{"public.\"Odd \"\"Table\"", "a\\b", "", "NULL", "{x,y}", " blank ", "line\nbreak"};
  EXPECT_EQ(array_elements(array_literal(names)), names);
}

}  // namespace
}  // namespace workload::advisor::postgres
