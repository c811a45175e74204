#include "advisor/advice/stand_ins.hpp"

#include <gtest/gtest.h>

#include "tests/support/builders.hpp"

namespace workload::advisor {
namespace {

using namespace test;

IndexDefinition definition(const std::vector<std::string>& columns) {
  return ExistingIndex(index("i", "invoices", columns)).definition;
}

// A tenant's index goes beside these.
const ExistingIndex gone = index("by_tenant", "invoices", {"tenant_id"});
std::string why(const std::vector<IndexDefinition>& recommended, const std::vector<const ExistingIndex*>& staying) {
  return why_replaced(gone, {recommended, staying});
}

TEST(WhyReplaced, NamesTheRecommendedIndexThatBeginsLikeIt) {
  EXPECT_EQ(why({definition({"state", "tenant_id"}), definition({"tenant_id", "due_on"})}, {}),
            "the recommended index on (tenant_id, due_on) begins with the same columns and takes its place");
}
TEST(WhyReplaced, NamesTheIndexThatStaysWhereNoRecommendedOneDoes) {
  ExistingIndex unique = index("by_number", "invoices", {"tenant_id", "number"}).unique();
  EXPECT_EQ(why({definition({"customer_id", "tenant_id"})}, {&unique}),
            "public.by_number begins with the same columns and takes its place");
}
TEST(WhyReplaced, AnInvalidIndexTakesNoPlace) {
  ExistingIndex broken = index("by_number", "invoices", {"tenant_id", "number"}).invalid();
  EXPECT_EQ(why({definition({"customer_id", "tenant_id"})}, {&broken}),
            "no statement needs it any more beside the recommended index on (customer_id, tenant_id)");
}
TEST(WhyReplaced, NeitherDoesOneOfSomeRows) {
  auto partial = definition({"tenant_id", "due_on"});
  partial.predicate = "state = 'open'";
  EXPECT_EQ(why({partial, definition({"customer_id", "tenant_id"})}, {}),
            "no statement needs it any more beside the recommended indexes on (tenant_id, due_on) WHERE "
            "state = 'open', (customer_id, tenant_id)");
}

TEST(WhatItReplaces, IsSaidOfTheIndexThatBeginsLikeIt) {
  StandIns stand_ins{{definition({"state", "tenant_id"}), definition({"tenant_id", "due_on"})}, {}};
  EXPECT_EQ(what_it_replaces(stand_ins.recommended[0], {&gone}, stand_ins), "");
  EXPECT_EQ(what_it_replaces(stand_ins.recommended[1], {&gone}, stand_ins), "; takes the place of public.by_tenant");
}
TEST(WhatItReplaces, IsNothingWhereOneThatStaysDoes) {
  ExistingIndex unique = index("by_number", "invoices", {"tenant_id", "number"}).unique();
  StandIns stand_ins{{definition({"customer_id", "tenant_id"})}, {&unique}};
  EXPECT_EQ(what_it_replaces(stand_ins.recommended[0], {&gone}, stand_ins), "");
}
TEST(WhatItReplaces, WhatIsOnlyNotNeededAnyMoreIsNotReplaced) {
  StandIns stand_ins{{definition({"customer_id", "tenant_id"})}, {}};
  EXPECT_EQ(what_it_replaces(stand_ins.recommended[0], {&gone}, stand_ins),
            "; beside it no statement needs public.by_tenant any more");
}

// Of an index on (tenant_id, due_on), in ms per day.
std::string made_up_for(double saved, double saved_by_drop) {
  Recommendation create, drop;
  create.definition = definition({"tenant_id", "due_on"});
  create.saving_per_day = saved;
  drop.index = gone.name;
  drop.saving_per_day = saved_by_drop;
  return what_makes_up_for_it(create, {drop}, {&gone}, {{create.definition}, {}});
}
TEST(WhatMakesUpForIt, IsTheDropOfWhatItReplaces) {
  EXPECT_EQ(made_up_for(-20, 22),
            "; by itself its writes cost more than its reads gain: what it saves is counted with the drop of "
            "public.by_tenant");
}
TEST(WhatMakesUpForIt, IsNothingWhereItPaysByItselfOrTheDropDoesNot) {
  EXPECT_EQ(made_up_for(20, 22), "");
  EXPECT_EQ(made_up_for(-20, 12), "");
}

}  // namespace
}  // namespace workload::advisor
