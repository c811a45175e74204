#include "advisor/model/index.hpp"

#include <gtest/gtest.h>

namespace workload::advisor {
namespace {

TEST(Quoted, LeavesAPlainNameAlone) { EXPECT_EQ(quoted("created_at"), "created_at"); }
TEST(Quoted, QuotesCapitalsKeywordsAndQuotes) {
  EXPECT_EQ(quoted("createdAt"), "\"createdAt\"");
  EXPECT_EQ(quoted("order"), "\"order\"");
  EXPECT_EQ(quoted("position"), "\"position\"");
  EXPECT_EQ(quoted("a\"b"), "\"a\"\"b\"");
  EXPECT_EQ(quoted("1st"), "\"1st\"");
}

TEST(Unquoted, TakesAQualifiedNameApart) {
  EXPECT_EQ(unquoted("public.messages"), (std::pair<std::string, std::string>("public", "messages")));
  EXPECT_EQ(unquoted("\"My.Schema\".\"we\"\"ird.t\""), (std::pair<std::string, std::string>("My.Schema", "we\"ird.t")));
}

TEST(WithoutParentheses, TakesAwayOnlyThoseAroundAll) {
  EXPECT_EQ(without_parentheses("((a ->> 'b'::text))"), "a ->> 'b'::text");
  EXPECT_EQ(without_parentheses("(a) = (b)"), "(a) = (b)");
  EXPECT_EQ(without_parentheses("lower(a)"), "lower(a)");
}
TEST(WithoutParentheses, AParenthesisInAStringIsNone) {
  EXPECT_EQ(without_parentheses("(a ->> ')'::text)"), "a ->> ')'::text");
  EXPECT_EQ(without_parentheses("(a = '(') OR (b = ')')"), "(a = '(') OR (b = ')')");
  EXPECT_EQ(without_parentheses("(\")\" = 1)"), "\")\" = 1");
}

TEST(CreateSql, NamesTheIndexWhenAsked) {
  IndexDefinition index;
  index.table = "public.tasks";
  index.keys = {{"id", false, false, false, "", ""}};
  EXPECT_EQ(create_sql(index, true, "tasks_Id"),
            "CREATE INDEX CONCURRENTLY \"tasks_Id\" ON public.tasks USING btree (id)");
}

TEST(CreateSql, WritesEveryPartThatIsNotTheDefault) {
  IndexDefinition index;
  index.table = "public.tasks";
  index.keys = {{"project_id", false, false, false, "", ""},
                {"due_at", false, true, false, "", ""},
                {"title", false, false, true, "text_pattern_ops", "\"C\""},
                {"lower(name)", true, true, true, "", ""}};
  index.include = {"Owner"};
  index.predicate = "deleted_at IS NULL";
  EXPECT_EQ(create_sql(index, true),
            "CREATE INDEX CONCURRENTLY ON public.tasks USING btree (project_id, due_at DESC NULLS LAST, "
            "title COLLATE \"C\" text_pattern_ops NULLS FIRST, (lower(name)) DESC) INCLUDE (\"Owner\") "
            "WHERE deleted_at IS NULL");
  EXPECT_EQ(key_list(index),
            "(project_id, due_at DESC NULLS LAST, title COLLATE \"C\" text_pattern_ops NULLS FIRST, lower(name) DESC) "
            "WHERE deleted_at IS NULL");
  index.keys.resize(1);
  index.predicate = "(deleted_at IS NULL)";
  EXPECT_EQ(key_list(index), "(project_id) WHERE deleted_at IS NULL");
}

}  // namespace
}  // namespace workload::advisor
