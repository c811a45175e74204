// A workload written by hand: which semicolons end a statement, and what the lines above it say.
#include "advisor/capture/sql_file.hpp"

#include <gmock/gmock.h>

#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> queries(const std::string& text) {
  std::vector<std::string> all;
  for (const auto& statement : parse_sql(text, "w.sql").statements) all.push_back(statement.query);
  return all;
}

Problem problem(const std::string& text) {
  try {
    parse_sql(text, "w.sql");
  } catch (const Problem& found) {
    return found;
  }
  ADD_FAILURE() << "no problem was found";
  return {};
}

TEST(SqlFile, EndsAStatementAtASemicolon) {
  EXPECT_THAT(queries("select 1;\n\nselect 2 ;"), ElementsAre("select 1", "select 2"));
}

TEST(SqlFile, TakesALastStatementWithoutSemicolon) {
  EXPECT_THAT(queries("select 1;\nselect 2\n"), ElementsAre("select 1", "select 2"));
}

TEST(SqlFile, SkipsEmptyStatements) { EXPECT_THAT(queries(";; select 1;; ;"), ElementsAre("select 1")); }

TEST(SqlFile, KeepsASemicolonInsideAString) {
  EXPECT_THAT(queries("select ';', 'it''s; here';select 2;"), ElementsAre("select ';', 'it''s; here'", "select 2"));
}

TEST(SqlFile, KnowsBackslashesOnlyInEscapeStrings) {
  EXPECT_THAT(queries(R"(select 'a\'; select E'a\';b';)"), ElementsAre(R"(select 'a\')", R"(select E'a\';b')"));
}

TEST(SqlFile, DoesNotTakeTheEndOfANameForAnEscapeString) {
  EXPECT_THAT(queries(R"(select type'\'; select 2;)"), ElementsAre(R"(select type'\')", "select 2"));
}

TEST(SqlFile, KeepsASemicolonInsideAQuotedName) {
  EXPECT_THAT(queries("select 1 as \"a;\"\"b\"; select 2"), ElementsAre("select 1 as \"a;\"\"b\"", "select 2"));
}

TEST(SqlFile, KeepsASemicolonInsideDollarQuotes) {
  EXPECT_THAT(queries("select $$a;b$$; select $x$ $$;$$ $x$;"), ElementsAre("select $$a;b$$", "select $x$ $$;$$ $x$"));
}

TEST(SqlFile, TakesParametersForWhatTheyAre) {
  EXPECT_THAT(queries("select $1; select a$b$, $2; select 3"), ElementsAre("select $1", "select a$b$, $2", "select 3"));
}

TEST(SqlFile, KeepsASemicolonInsideComments) {
  EXPECT_THAT(queries("select 1 -- one; two\n + 1; select /* a; /* b; */ c; */ 2;"),
              ElementsAre("select 1 -- one; two\n + 1", "select /* a; /* b; */ c; */ 2"));
}

TEST(SqlFile, LeavesOutTheCommentsBetweenStatements) {
  EXPECT_THAT(queries("-- first\n/* more */ select 1;\n-- the end\n"), ElementsAre("select 1"));
}

TEST(SqlFile, ReadsWeightAndNameOfTheNextStatementOnly) {
  auto statements = parse_sql("-- weight: 250\n-- name: paging\nselect 1;\nselect 2;", "w.sql").statements;
  ASSERT_EQ(statements.size(), 2u);
  EXPECT_EQ(statements[0].calls, 250);
  EXPECT_EQ(statements[0].name, "paging");
  EXPECT_EQ(statements[1].calls, 1);
  EXPECT_EQ(statements[1].name, "");
}

TEST(SqlFile, SkipsAByteOrderMark) { EXPECT_THAT(queries("\xEF\xBB\xBFselect 1;"), ElementsAre("select 1")); }

TEST(SqlFile, NamesTheLineOfABadWeight) {
  for (auto weight : {"-5", "0", "many", "inf", "3x", ""}) {
    auto found = problem(std::string("select 1;\n-- weight: ") + weight + "\nselect 2;");
    EXPECT_EQ(found.message, "could not read statements from \"w.sql\", line 2") << weight;
    EXPECT_THAT(found.detail, HasSubstr("is not a weight"));
  }
}

TEST(SqlFile, NamesTheLineWhereAnOpenQuoteBegins) {
  EXPECT_EQ(problem("select 1;\nselect 'a\n;").message, "could not read statements from \"w.sql\", line 2");
  EXPECT_EQ(problem("select\n\n\"a;").message, "could not read statements from \"w.sql\", line 3");
  EXPECT_EQ(problem("select $a$ $$ ;").message, "could not read statements from \"w.sql\", line 1");
  EXPECT_EQ(problem("/* /* */ select 1;").message, "could not read statements from \"w.sql\", line 1");
}

TEST(SqlFile, RefusesCommandsOfPsql) {
  EXPECT_THAT(problem("\\set x 1\nselect 1;").detail, HasSubstr("backslash command"));
}

TEST(SqlFile, RefusesAFileWithoutStatements) {
  EXPECT_EQ(problem(" -- nothing\n").message, "file \"w.sql\" has no statements");
}

}  // namespace
}  // namespace workload::advisor
