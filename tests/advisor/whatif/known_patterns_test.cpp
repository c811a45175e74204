#include "advisor/whatif/known_patterns.hpp"

#include <gtest/gtest.h>

#include "tests/support/fake_planner.hpp"

namespace workload::advisor {
namespace {

Predicate like(int parameter) {
  Predicate predicate;
  predicate.kind = Predicate::Kind::pattern;
  predicate.parameter = parameter;
  return predicate;
}
std::string with(const std::string& query, const std::string& op, int prefix, int run, int parameter = 1) {
  return with_pattern(query, like(parameter), {"public.users", "name", op, prefix, run});
}

TEST(KnownPatterns, StandWhereTheParameterStood) {
  EXPECT_EQ(with("a LIKE $1", "~~", 3, 3), "a LIKE coalesce('xxx%', $1)");
  EXPECT_EQ(with("a LIKE $1 AND b = $10", "~~", 0, 4), "a LIKE coalesce('%xxxx%', $1) AND b = $10");
  EXPECT_EQ(with("a LIKE $2 AND b = $1", "~~", 1, 4, 2), "a LIKE coalesce('x%xxxx%', $2) AND b = $1");
  EXPECT_EQ(with("a ~ $1", "~", 2, 2), "a ~ coalesce('^xx', $1)");
}
TEST(KnownPatterns, StandWithinWhatIsMadeOfTheParameter) {
  EXPECT_EQ(with("upper(a) LIKE upper($1)", "~~", 0, 4), "upper(a) LIKE upper(coalesce('%xxxx%', $1))");
  EXPECT_EQ(with("a LIKE '%' || $1 || '%'", "~~", 0, 4), "a LIKE '%' || coalesce('%xxxx%', $1) || '%'");
}
TEST(KnownPatterns, BeginAsGivenWhateverThatMeansInAPattern) {
  auto beginning = [](const std::string& op, const std::string& letters) {
    return with_pattern("$1", like(1), {"public.users", "name", op, 3, 3}, letters);
  };
  EXPECT_EQ(beginning("~~", "smi"), "coalesce('smi%', $1)");
  EXPECT_EQ(beginning("~~", "5%_"), "coalesce('5\\%\\_%', $1)");
  EXPECT_EQ(beginning("~~", "O'x"), "coalesce('O''x%', $1)");
  EXPECT_EQ(beginning("~", "a.b"), "coalesce('^a\\.b', $1)");
}
TEST(KnownPatterns, BeginAsTheValuesOfTheColumnDo) {
  struct WithStatistics : test::FakePlanner {
    using FakePlanner::FakePlanner;
    std::vector<Parameter> parameters(const std::string&) override {
      Parameter parameter;
      parameter.number = 1, parameter.table = "public.users", parameter.column = "b", parameter.op = "~~";
      parameter.common = {{"Smith", 0.6}, {"Jones", 0.4}};
      return {parameter};
    }
  };
  test::Asked asked = test::statement("users").text("lower(b) LIKE $1").like("b", {});
  asked.predicates[0].parameter = 1;
  asked.predicates[0].column = "";
  asked.predicates[0].expression = "lower(b)";
  auto substituted = asked;
  substituted.statement.query = "lower(b) LIKE coalesce('smi%', $1)";
  substituted.predicates[0].pattern_prefix = 3;
  WithStatistics fake({{test::table("users", 1000)}, {}}, {asked, substituted});
  Workload workload;
  workload.statements = {asked.statement};
  workload.statements[0].patterns = {{"public.users", "b", "~~", 3, 3}};
  KnownPatterns planner(fake, workload);
  ASSERT_EQ(planner.predicates(asked.statement.query).size(), 1u);
  EXPECT_EQ(planner.predicates(asked.statement.query)[0].pattern_prefix, 3);
}
TEST(KnownPatterns, OfNothingButWildcardsMatchAnything) {
  EXPECT_EQ(with("a LIKE $1", "~~", 0, 0), "a LIKE coalesce('%_%', $1)");
}
TEST(KnownPatterns, LeaveStringsAndCommentsAlone) {
  EXPECT_EQ(with("/* $1 */ SELECT '$1', \"$1\" -- $1\n, $1", "~~", 1, 1),
            "/* $1 */ SELECT '$1', \"$1\" -- $1\n, coalesce('x%', $1)");
  EXPECT_EQ(with("SELECT '$1", "~~", 1, 1), "SELECT '$1");
}
TEST(KnownPatterns, LeaveAParameterAloneThatStandsTwice) {
  EXPECT_EQ(with("a LIKE $1 OR b LIKE $1", "~~", 1, 1), "a LIKE $1 OR b LIKE $1");
}
TEST(KnownPatterns, LeaveOtherStatementsAlone) {
  test::Asked asked = test::statement("users").named("search").like("name", {});
  asked.statement.patterns = {};
  test::FakePlanner fake({{test::table("users", 1000)}, {}}, {asked});
  Workload workload;
  workload.statements = {asked.statement};
  KnownPatterns planner(fake, workload);
  EXPECT_EQ(planner.predicates(asked.statement.query).size(), 1u);
}
// The policies of whoever runs the statement hold for the text in its place, too.
TEST(KnownPatterns, ArePlannedAsTheRoleOfTheirStatement) {
  struct Roles : test::FakePlanner {
    using FakePlanner::FakePlanner;
    void stands_for(const std::string& text, const std::string& query) override { stands[text] = query; }
    std::map<std::string, std::string> stands;
  };
  test::Asked asked = test::statement("users").text("a LIKE $1").like("name", {});
  asked.predicates[0].parameter = 1;
  auto substituted = asked;
  substituted.statement.query = "a LIKE coalesce('xxxx%', $1)";
  Roles fake({{test::table("users", 1000)}, {}}, {asked, substituted});
  Workload workload;
  workload.statements = {asked.statement};
  workload.statements[0].patterns = {{"public.users", "name", "~~", 4, 4}};
  KnownPatterns planner(fake, workload);
  planner.predicates("a LIKE $1");
  EXPECT_EQ(fake.stands["a LIKE coalesce('xxxx%', $1)"], "a LIKE $1");
}
// The fake knows the statement only under the text that the real server would be asked.
TEST(KnownPatterns, ArePlannedInsteadOfTheParameter) {
  test::Asked asked = test::statement("users").text("a LIKE $1").like("name", {});
  asked.predicates[0].parameter = 1;
  auto substituted = asked;
  substituted.statement.query = "a LIKE coalesce('xxxx%', $1)";
  substituted.predicates[0].pattern_prefix = 4;
  test::FakePlanner fake({{test::table("users", 1000)}, {}}, {asked, substituted});
  Workload workload;
  workload.statements = {asked.statement};
  workload.statements[0].patterns = {{"public.users", "name", "~~", 4, 4}};
  KnownPatterns planner(fake, workload);
  ASSERT_EQ(planner.predicates("a LIKE $1").size(), 1u);
  EXPECT_EQ(planner.predicates("a LIKE $1")[0].pattern_prefix, 4);
}
TEST(KnownPatterns, OfAnExpressionAreThoseOfAColumnInIt) {
  test::Asked asked = test::statement("users").text("upper(b) LIKE upper($1)").like("b", {});
  asked.predicates[0].parameter = 1;
  asked.predicates[0].column = "";
  asked.predicates[0].expression = "upper(b)";
  auto substituted = asked;
  substituted.statement.query = "upper(b) LIKE upper(coalesce('%xxxx%', $1))";
  substituted.predicates[0].pattern_run = 4;
  test::FakePlanner fake({{test::table("users", 1000)}, {}}, {asked, substituted});
  Workload workload;
  workload.statements = {asked.statement};
  workload.statements[0].patterns = {{"public.users", "a", "~~", 7, 7}, {"public.users", "b", "~~", 0, 4}};
  KnownPatterns planner(fake, workload);
  ASSERT_EQ(planner.predicates(asked.statement.query).size(), 1u);
  EXPECT_EQ(planner.predicates(asked.statement.query)[0].pattern_run, 4);
}

}  // namespace
}  // namespace workload::advisor
