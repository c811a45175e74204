#include "advisor/selection/same_reads.hpp"

#include <gtest/gtest.h>

namespace workload::advisor {
namespace {

PlanNode scan(const std::string& type, const std::string& index, const std::string& condition = "(a = 1)") {
  PlanNode node;
  node.type = type;
  node.relation = "t";
  node.index = index;
  node.condition = condition;
  return node;
}

PlanNode by_bitmap(const std::string& index) {
  auto heap = scan("Bitmap Heap Scan", "", "");
  heap.inputs = {scan("Bitmap Index Scan", index)};
  heap.inputs[0].relation.clear();
  return heap;
}

PlanNode below(const std::string& type, PlanNode input) {
  PlanNode node;
  node.type = type;
  node.inputs = {std::move(input)};
  return node;
}

TEST(SameReads, AreThroughAnotherIndexByTheSameCondition) {
  EXPECT_TRUE(reads_the_same(scan("Index Scan", "short"), scan("Index Scan", "long"), "short"));
  EXPECT_TRUE(reads_the_same(scan("Index Scan", "short"), by_bitmap("long"), "short"));
  EXPECT_FALSE(reads_the_same(scan("Index Scan", "short"), scan("Index Scan", "long", "(b = 1)"), "short"));
  EXPECT_FALSE(reads_the_same(scan("Index Scan", "short"), scan("Seq Scan", "", ""), "short"));
}
TEST(SameReads, AreNotThoseOfAnotherIndexThatStays) {
  EXPECT_FALSE(reads_the_same(scan("Index Scan", "other"), scan("Index Scan", "long"), "short"));
}
TEST(SameReads, NeedNoSortThatWasNotThere) {
  auto before = below("Limit", scan("Index Scan", "short"));
  EXPECT_TRUE(reads_the_same(before, below("Limit", scan("Index Scan", "long")), "short"));
  EXPECT_FALSE(reads_the_same(before, below("Limit", below("Sort", by_bitmap("long"))), "short"));
}
TEST(SameReads, AreNotKnownWhereAPageIsFullEarly) {
  auto before = scan("Index Scan", "short"), after = scan("Index Scan", "long");
  before.stops_early = after.stops_early = true;
  EXPECT_TRUE(reads_the_same(before, after, "short"));
  EXPECT_FALSE(reads_the_same(before, by_bitmap("long"), "short"));
  before.filter = after.filter = "(c = 2)";
  EXPECT_FALSE(reads_the_same(before, after, "short"));
}

}  // namespace
}  // namespace workload::advisor
