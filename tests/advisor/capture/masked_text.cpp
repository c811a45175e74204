#include "advisor/capture/masked_text.hpp"

#include <gtest/gtest.h>

#include <random>

namespace workload::advisor {
namespace {

TEST(MaskedText, PutsParametersForLiterals) {
  EXPECT_EQ(masked_text("SELECT * FROM m WHERE a = 1 AND b = 'x'"), "SELECT * FROM m WHERE a = $1 AND b = $2");
  EXPECT_EQ(masked_text("SELECT 1.5e-3, .5, 0x1F, 1_000"), "SELECT $1, $2, $3, $4");
  EXPECT_EQ(masked_text("SELECT a IN (1, -2, 'c') FROM m"), "SELECT a IN ($1, $2, $3) FROM m");
  EXPECT_EQ(masked_text("SELECT a - 2, (a) -3 FROM m WHERE b > -4"), "SELECT a - $1, (a) -$2 FROM m WHERE b > $3");
}

TEST(MaskedText, CountsOnFromTheParametersThatAreThere) {
  EXPECT_EQ(masked_text("SELECT * FROM m WHERE a = $2 AND b = 'x' AND c = $1"),
            "SELECT * FROM m WHERE a = $2 AND b = $3 AND c = $1");
}

TEST(MaskedText, KnowsAllWaysToWriteAString) {
  for (auto literal : {"'a''b'", R"(E'a\'b')", "$$it's$$", "$tag$ $$ 'x' $tag$", "B'101'", "X'1F'", "N'x'",
                       R"(U&'\0061')", "'two\nlines'", "'-- no comment'", "'/*'", "'\"'"})
    EXPECT_EQ(masked_text(std::string("SELECT ") + literal + " , b"), "SELECT $1 , b") << literal;
}

TEST(MaskedText, LeavesNamesAndComments) {
  for (auto query :
       {"SELECT \"a'1\" FROM t1", "SELECT u&\"a'1\" FROM t1", "SELECT a /* it's 1 /* nested 2 */ ' */ FROM m",
        "SELECT a -- it's 1\n  FROM m", "SELECT a1, b$2 FROM \"3\""})
    EXPECT_EQ(masked_text(query), query);
}

TEST(MaskedText, KeepsTheTypeOfATypedLiteral) {
  EXPECT_EQ(masked_text("SELECT * FROM m WHERE t > timestamp '2026-01-01' - interval '1 day'"),
            "SELECT * FROM m WHERE t > $1::timestamp - $2::interval");
  EXPECT_EQ(masked_text("SELECT '7'::numeric(10, 2), 'x'::varchar(5)"), "SELECT $1::numeric(10, 2), $2::varchar(5)");
}

TEST(MaskedText, KeepsRowCountsAndPositions) {
  EXPECT_EQ(masked_text("SELECT a FROM m WHERE b = 1 ORDER BY 1 DESC, 2 LIMIT 20 OFFSET 40"),
            "SELECT a FROM m WHERE b = $1 ORDER BY 1 DESC, 2 LIMIT 20 OFFSET 40");
  EXPECT_EQ(masked_text("SELECT a, count(*) FROM m GROUP BY 1 HAVING count(*) > 5 FETCH FIRST 10 ROWS ONLY"),
            "SELECT a, count(*) FROM m GROUP BY 1 HAVING count(*) > $1 FETCH FIRST 10 ROWS ONLY");
}

TEST(MaskedText, ValuesInAListOfOrdersGo) {
  EXPECT_EQ(masked_text("SELECT a FROM m ORDER BY a = 5, b + 7"), "SELECT a FROM m ORDER BY a = $1, b + $2");
  EXPECT_EQ(masked_text("SELECT a FROM m ORDER BY coalesce(a, 17), b"), "SELECT a FROM m ORDER BY coalesce(a, $1), b");
}

TEST(MaskedText, HasNoSemicolonAtItsEnd) {
  EXPECT_EQ(masked_text("  SELECT a FROM m ; ;\n"), "SELECT a FROM m");
  EXPECT_EQ(masked_text(""), "");
  EXPECT_EQ(masked_text(" ;"), "");
}

// A text that auto_explain cut off, or a client's half statement.
TEST(MaskedText, LeavesNothingOfALiteralThatDoesNotEnd) {
  for (auto query : {"SELECT 'secret", "SELECT E'secret\\", "SELECT $$secret", "SELECT $a$secret$b$"})
    EXPECT_EQ(masked_text(query), "SELECT $1") << query;
}

TEST(MaskedText, EndsWhateverTheBytesAre) {
  const std::string signs = "'\"$\\;-/*()., 1aeUu&E\n\x80\xff";
  std::mt19937 random(1);
  for (int i = 0; i < 20000; i++) {
    std::string query(random() % 40, ' ');
    for (char& c : query) c = signs[random() % signs.size()];
    masked_text(query);
  }
}

}  // namespace
}  // namespace workload::advisor
