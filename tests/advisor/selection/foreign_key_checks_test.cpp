#include "advisor/selection/foreign_key_checks.hpp"

#include <gtest/gtest.h>

#include "tests/support/builders.hpp"

namespace workload::advisor {
namespace {

using namespace test;

const ForeignKey of_order = {"lines_order", "public.lines", "public.orders", {"order_id"}, {"id"}};
const ForeignKey of_project = {"lines_project", "public.lines", "public.projects", {"tenant", "project"}, {"t", "id"}};
ExistingIndex on_lines(const std::string& name, const std::vector<std::string>& columns) {
  return index(name, "lines", columns);
}

// Once the first of the existing ones goes.
bool misses(const std::vector<ExistingIndex>& existing, const std::vector<IndexDefinition>& recommended,
            const ForeignKey& key = of_order) {
  return left_unserved({{}, existing, {}, {key}}, {&existing.front()}, recommended) != nullptr;
}

TEST(LeftUnserved, ByWhatHasTheReferringColumnLater) {
  EXPECT_TRUE(misses({on_lines("a", {"order_id"})}, {}));
  EXPECT_TRUE(misses({on_lines("a", {"order_id"})}, {on_lines("b", {"product", "order_id"}).definition}));
  EXPECT_TRUE(misses({on_lines("a", {"order_id"}), on_lines("b", {"product", "order_id"})}, {}));
}
TEST(LeftUnserved, NotByWhatBeginsWithIt) {
  EXPECT_FALSE(misses({on_lines("a", {"order_id"})}, {on_lines("b", {"order_id", "product"}).definition}));
  EXPECT_FALSE(misses({on_lines("a", {"order_id"}), on_lines("b", {"order_id", "product"})}, {}));
  EXPECT_FALSE(misses({on_lines("a", {"product", "order_id"})}, {}));
}
TEST(LeftUnserved, ByWhatHoldsSomeRowsOrIsNotValidOrNoTree) {
  auto other = on_lines("b", {"order_id"});
  other.definition.predicate = "(order_id IS NOT NULL)";
  EXPECT_FALSE(misses({on_lines("a", {"order_id"}), other}, {}));
  other.definition.predicate = "((order_id IS NOT NULL) AND open)";
  EXPECT_TRUE(misses({on_lines("a", {"order_id"}), other}, {}));
  EXPECT_TRUE(misses({on_lines("a", {"order_id"}), index("b", "lines", {"order_id"}).invalid()}, {}));
  auto block_range = on_lines("b", {"order_id"});
  block_range.definition.method = "brin";
  EXPECT_TRUE(misses({on_lines("a", {"order_id"}), block_range}, {}));
}
TEST(LeftUnserved, AHashIndexServesAsTheTreeDoesThatTakesItsPlace) {
  auto hash = on_lines("a", {"order_id"});
  hash.definition.method = "hash";
  EXPECT_TRUE(misses({hash}, {}));
  EXPECT_FALSE(misses({hash, on_lines("b", {"order_id"})}, {}));
}
TEST(LeftUnserved, OfSeveralColumnsAsManyAsTheOneThatGoesBeginsWith) {
  EXPECT_FALSE(misses({on_lines("a", {"tenant", "project"}), on_lines("b", {"project", "tenant"})}, {}, of_project));
  EXPECT_TRUE(misses({on_lines("a", {"tenant", "project"}), on_lines("b", {"tenant", "due"})}, {}, of_project));
  EXPECT_FALSE(misses({on_lines("a", {"tenant", "x"}), on_lines("b", {"tenant", "due"})}, {}, of_project));
  EXPECT_FALSE(
      misses({on_lines("a", {"tenant", "project"}), index("b", "lines", {"project"}).unique()}, {}, of_project));
}
TEST(LeftUnserved, ByTwoThatWouldStandForEachOther) {
  Catalog catalog{{}, {on_lines("a", {"order_id"}), on_lines("b", {"order_id"})}, {}, {of_order}};
  EXPECT_EQ(left_unserved(catalog, {&catalog.indexes[0]}, {}), nullptr);
  EXPECT_EQ(left_unserved(catalog, {&catalog.indexes[0], &catalog.indexes[1]}, {}), &catalog.foreign_keys[0]);
}

}  // namespace
}  // namespace workload::advisor
