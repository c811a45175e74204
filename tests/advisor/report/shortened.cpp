// Long SQL is cut so that its tables and conditions stay.
#include "advisor/report/shortened.hpp"

#include <gtest/gtest.h>

namespace workload::advisor::report {
namespace {

TEST(Shortened, LeavesShortSqlAlone) { EXPECT_EQ(shortened("SELECT 1", 20), "SELECT 1"); }

TEST(Shortened, CollapsesBlanksAndCommentsOutsideQuotes) {
  EXPECT_EQ(one_line("SELECT  1, -- one\n\t'a  b' /* two */ ;\n"), "SELECT 1, 'a  b'");
}

TEST(Shortened, TakesOutTheSelectListFirst) {
  EXPECT_EQ(
      shortened(
          "SELECT m.id AS m_id, (SELECT count(*) FROM reads) AS r, 'FROM x' AS f FROM messages m WHERE m.chat_id = $1",
          60),
      "SELECT ... FROM messages m WHERE m.chat_id = $1");
}

TEST(Shortened, CutsAtTheWidthInCharactersNotBytes) {
  auto cut_text = shortened("UPDATE t SET a = 'äöüäöüäöüäöüäöüäöü'", 24);
  EXPECT_LE(width_of(cut_text), 24u);
  EXPECT_EQ(cut_text, "UPDATE t SET a = 'äöü...");
}

TEST(Shortened, SurvivesQuotesThatDoNotClose) { EXPECT_EQ(shortened("SELECT 'a FROM b WHERE c", 12), "SELECT 'a..."); }

TEST(Flat, TakesAwayWhatSteersATerminal) { EXPECT_EQ(flat("a\nb\x1b[31m\x7f"), "a b [31m "); }

}  // namespace
}  // namespace workload::advisor::report
