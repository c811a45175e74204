#include "advisor/advice/whole_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scenario.hpp"

namespace workload::advisor {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;

// Three months of 100,000 rows, and one that nothing is in yet.
Catalog months(bool by_list = false) {
  Catalog catalog;
  catalog.tables = {table("log", 3e5).partitioned(by_list), table("log_1", 1e5).part_of("log"),
                    table("log_2", 1e5).part_of("log"),     table("log_3", 1e5).part_of("log"),
                    table("log_4", 0).part_of("log"),       table("other", 1e6)};
  return catalog;
}

// What the planner says of one mention of a table of which it reads these partitions.
std::vector<Predicate> mention(const std::vector<std::string>& partitions, int first = 1, const char* column = "who") {
  std::vector<Predicate> all;
  for (const auto& partition : partitions) {
    auto one = statement(partition).equal(column, 0.001).order_by("at").keeps(0.001, 1e5).predicates();
    for (auto& predicate : one) predicate.occurrence = first;
    first++;
    all.insert(all.end(), one.begin(), one.end());
  }
  return all;
}

struct Asking {
  Statement statement;
  Question question;
  explicit Asking(std::vector<Predicate> predicates, std::vector<std::string> executed = {}) {
    statement.tables = std::move(executed);
    question.predicates = std::move(predicates);
    std::set<std::string> tables(statement.tables.begin(), statement.tables.end());
    for (const auto& predicate : question.predicates) tables.insert(predicate.table);
    question.tables.assign(tables.begin(), tables.end());
  }
  Question on(const Catalog& catalog) {
    question.statement = &statement;
    return on_whole_tables({question}, catalog).front();
  }
};

std::vector<std::string> tables_of(const Question& question) {
  std::vector<std::string> found;
  for (const auto& predicate : question.predicates) found.push_back(predicate.table + " " + predicate.column);
  return found;
}

TEST(OnWholeTables, PartitionsOfOneMentionAreAskedTogether) {
  auto question = Asking(mention({"log_1", "log_2", "log_3"})).on(months());
  EXPECT_THAT(tables_of(question), ElementsAre("public.log who", "public.log at"));
  EXPECT_EQ(question.predicates[0].table_rows, 3e5);
  EXPECT_EQ(question.predicates[0].kept_rows, 300);
  EXPECT_EQ(question.predicates[0].selectivity, 0.001);
}
TEST(OnWholeTables, TheirNamesStayBesideThatOfTheWhole) {
  EXPECT_THAT(Asking(mention({"log_1", "log_2"})).on(months()).tables,
              ElementsAre("public.log", "public.log_1", "public.log_2"));
}
TEST(OnWholeTables, ASecondMentionIsAnother) {
  auto both = mention({"log_1", "log_2"});
  for (auto& predicate : mention({"log_1", "log_2"}, 3)) both.push_back(predicate);
  EXPECT_EQ(Asking(both).on(months()).predicates.size(), 4u);
}
TEST(OnWholeTables, SoIsOneThatAsksSomethingElseOfOtherPartitions) {
  auto both = mention({"log_1"});
  for (auto& predicate : mention({"log_2"}, 2, "what")) both.push_back(predicate);
  EXPECT_THAT(tables_of(Asking(both).on(months())),
              ElementsAre("public.log who", "public.log at", "public.log what", "public.log at"));
}
TEST(OnWholeTables, OtherTablesStayAsTheyAre) {
  EXPECT_THAT(tables_of(Asking(mention({"other"})).on(months())), ElementsAre("public.other who", "public.other at"));
}

// There will be a next month, and it will be asked the same.
TEST(OnWholeTables, OfRangesOneIsEnough) {
  EXPECT_THAT(tables_of(Asking(mention({"log_3"})).on(months())), ElementsAre("public.log who", "public.log at"));
}
TEST(OnWholeTables, OfListsMostOfTheRowsHaveToBeRead) {
  EXPECT_THAT(tables_of(Asking(mention({"log_3"})).on(months(true))),
              ElementsAre("public.log_3 who", "public.log_3 at"));
  EXPECT_THAT(tables_of(Asking(mention({"log_1", "log_3"})).on(months(true))),
              ElementsAre("public.log who", "public.log at"));
}
TEST(OnWholeTables, ExecutionsSayWhatIsRead) {
  EXPECT_THAT(tables_of(Asking(mention({"log_1", "log_2", "log_3"}), {"public.log", "public.log_1"}).on(months(true))),
              ElementsAre("public.log_1 who", "public.log_1 at", "public.log_2 who", "public.log_2 at",
                          "public.log_3 who", "public.log_3 at"));
}

Recommendation on_log() {
  Recommendation recommendation;
  recommendation.table = "public.log";
  recommendation.definition = ExistingIndex(index("log_who", "log", {"who"})).definition;
  recommendation.definition.partitioned = true;
  return recommendation;
}
std::vector<std::string> parts(const Catalog& catalog) {
  std::set<std::string> names;
  std::vector<std::string> all;
  for (const auto& part : creations_of_parts(on_log(), catalog, names)) {
    EXPECT_EQ(part.part_of, "public.log");
    EXPECT_TRUE(names.contains(part.index));
    all.push_back(part.sql);
  }
  EXPECT_EQ(names.size(), all.size());
  return all;
}

TEST(CreationsOfParts, EachLargePartitionGetsItsOwnFirst) {
  EXPECT_THAT(parts(months()),
              ElementsAre(on("log_1 USING btree (who)"), on("log_2 USING btree (who)"), on("log_3 USING btree (who)")));
}
TEST(CreationsOfParts, OneThatHasSuchAnIndexNeedsNone) {
  auto catalog = months();
  catalog.indexes = {index("has_it", "log_2", {"who"}), index("broken", "log_1", {"who"}).invalid()};
  EXPECT_THAT(parts(catalog), ElementsAre(on("log_1 USING btree (who)"), on("log_3 USING btree (who)")));
}
TEST(CreationsOfParts, TheWholeIsNotCreatedConcurrently) {
  EXPECT_EQ(create_sql(on_log().definition, true), "CREATE INDEX ON public.log USING btree (who)");
  EXPECT_EQ(drop_sql(on_log().definition, "public.log_who"), "DROP INDEX public.log_who");
}
TEST(CreationsOfParts, OfATableWithoutPartitionsThereAreNone) {
  auto plain = on_log();
  plain.definition.partitioned = false;
  std::set<std::string> names;
  EXPECT_THAT(creations_of_parts(plain, months(), names), IsEmpty());
}

}  // namespace
}  // namespace workload::advisor
