// The migration as text; that TypeORM runs it is shown with a server.
#include <gmock/gmock.h>

#include "advisor/report/writers.hpp"
#include "tests/advisor/report/sample.hpp"

namespace workload::advisor::report {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr auto class_name = "RecommendedIndexes1769828400000";

KeyColumn column(const std::string& name) { return {name, false, false, false, "", ""}; }

// A migration that creates an index on messages, and drops one.
Report sample() {
  auto report = sample_report();
  auto& create = report.advice->recommendations[0];
  create.index = "public.idx_messages_chat_id_id";
  create.definition.table = "public.messages";
  create.definition.keys = {column("chat_id"), column("id")};
  report.advice->recommendations[1].index = "public.idx_old";
  return report;
}

std::string migration(const Report& report) { return as_typeorm(report, class_name); }

std::string method(const std::string& code, const std::string& name) {
  auto begin = code.find("async " + name + "(");
  return code.substr(begin, code.find("\n  }\n", begin) - begin);
}

std::string decorator(const IndexDefinition& definition) {
  auto report = sample();
  report.advice->recommendations[0].definition = definition;
  auto code = migration(report);
  auto begin = code.find("@Index(");
  return code.substr(begin, code.find('\n', begin) - begin);
}

IndexDefinition on_id() {
  IndexDefinition index;
  index.table = "public.outbox";
  index.keys = {column("id")};
  return index;
}

TEST(TypeormMigration, IsNamedAsTypeormWantsIt) {
  auto code = migration(sample());
  EXPECT_THAT(code, HasSubstr("export class RecommendedIndexes1769828400000 implements MigrationInterface {"));
  EXPECT_THAT(code, HasSubstr("  name = 'RecommendedIndexes1769828400000';"));
}

TEST(TypeormMigration, RunsOutsideOfATransaction) {
  EXPECT_THAT(migration(sample()), HasSubstr("\n  transaction = false;\n"));
}

TEST(TypeormMigration, CreatesUnderANameAndThenDrops) {
  auto up = method(migration(sample()), "up");
  auto create =
      up.find("`CREATE INDEX CONCURRENTLY idx_messages_chat_id_id ON public.messages USING btree (chat_id, id)`");
  auto drop = up.find("`DROP INDEX CONCURRENTLY IF EXISTS public.idx_old`");
  ASSERT_NE(create, std::string::npos) << up;
  ASSERT_NE(drop, std::string::npos) << up;
  EXPECT_LT(create, drop);
}

TEST(TypeormMigration, TakesItBackInReverseOrder) {
  auto down = method(migration(sample()), "down");
  auto create = down.find("`CREATE INDEX CONCURRENTLY idx_old ON public.messages USING btree (body)`");
  auto drop = down.find("`DROP INDEX CONCURRENTLY IF EXISTS public.idx_messages_chat_id_id`");
  ASSERT_NE(create, std::string::npos) << down;
  ASSERT_NE(drop, std::string::npos) << down;
  EXPECT_LT(create, drop);
}

TEST(TypeormMigration, GivesBackWhatBelongedToADroppedIndex) {
  auto report = sample();
  report.advice->recommendations[1].restores = {"COMMENT ON INDEX public.idx_old IS 'for `x`'"};
  auto code = migration(report);
  EXPECT_THAT(method(code, "down"), HasSubstr("queryRunner.query(`COMMENT ON INDEX public.idx_old IS 'for \\`x\\`'`)"));
  EXPECT_THAT(method(code, "up"), Not(HasSubstr("COMMENT")));
}

TEST(TypeormMigration, AnalyzesAfterAnIndexOnAnExpression) {
  auto report = sample();
  EXPECT_THAT(migration(report), Not(HasSubstr("ANALYZE")));
  report.advice->recommendations[0].definition.keys[1] = {"lower(body)", true, false, false, "", ""};
  EXPECT_THAT(method(migration(report), "up"), HasSubstr("await queryRunner.query(`ANALYZE public.messages`);"));
}

TEST(TypeormMigration, CannotBeLeftByAReasonOfManyLines) {
  auto report = sample();
  report.advice->recommendations[0].reason = "first\nprocess.exit();\xE2\x80\xA8process.exit();";
  EXPECT_THAT(migration(report), HasSubstr("// first process.exit(); process.exit();\n"));
}

TEST(TypeormMigration, OfNoAdviceDoesNothingAndSaysWhy) {
  auto report = sample();
  report.advice->recommendations.clear();
  report.advice->conclusion = "All is well.";
  auto code = migration(report);
  EXPECT_THAT(code, HasSubstr("// No change. All is well.\n"));
  EXPECT_THAT(code, HasSubstr("async up(): Promise<void> {\n  }\n"));
  EXPECT_THAT(code, HasSubstr("async down(): Promise<void> {\n  }\n"));
  EXPECT_THAT(code, Not(HasSubstr("queryRunner")));
}

TEST(EntityIndex, HasItsColumnsAndItsCondition) {
  auto index = on_id();
  EXPECT_EQ(decorator(index), "@Index('idx_messages_chat_id_id', ['id'])");
  index.predicate = "(status = 'new'::text)";
  EXPECT_EQ(decorator(index), "@Index('idx_messages_chat_id_id', ['id'], { where: '(status = \\'new\\'::text)' })");
}

TEST(EntityIndex, IsOnlyNamedWhereTypeormCannotSayIt) {
  std::vector<IndexDefinition> all(6, on_id());
  all[0].include = {"payload"};
  all[1].keys[0].descending = all[1].keys[0].nulls_first = true;
  all[2].keys[0].expression = true;
  all[3].keys[0].opclass = "text_pattern_ops";
  all[4].keys[0].collation = "\"C\"";
  all[5].method = "gin";
  for (const auto& index : all)
    EXPECT_EQ(decorator(index), "@Index('idx_messages_chat_id_id', { synchronize: false })") << create_sql(index, true);
}

TEST(EntityIndex, OfADroppedIndexHasToGo) {
  EXPECT_THAT(migration(sample()), HasSubstr("or it creates them again.\n//   public.idx_old of public.messages\n"));
}

}  // namespace
}  // namespace workload::advisor::report
