#include "core/costliest.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace workload::core {
namespace {

std::vector<int> chosen(int room, const std::vector<double>& costs) {
  std::vector<Costliest<int>::Place> places(room);
  Costliest<int> costliest(places);
  for (std::size_t i = 0; i < costs.size(); i++) costliest.offer(static_cast<int>(i), costs[i]);
  std::vector<int> keys;
  for (auto& place : costliest.worth_a_look()) keys.push_back(place.key);
  return keys;
}

TEST(Costliest, KeepsTheDearestInOrder) {
  EXPECT_EQ(chosen(3, {2000, 9000, 1000, 5000, 7000}), (std::vector<int>{1, 4, 3}));
}

TEST(Costliest, LeavesOutWhatTakesNoTime) { EXPECT_EQ(chosen(3, {999, 1000, 0}), (std::vector<int>{1})); }

TEST(Costliest, LeavesOutWhatIsASmallShareOfAll) { EXPECT_EQ(chosen(3, {1e6, 2000, 20000}), (std::vector<int>{0, 2})); }

TEST(Costliest, TheCheapCountAmongAll) {
  std::vector<double> costs(10000, 100);  // 1000 s together, each too little by itself
  costs.push_back(5000);
  EXPECT_TRUE(chosen(3, costs).empty());
}

TEST(Costliest, HasNoRoomAndNothingToChoose) {
  EXPECT_TRUE(chosen(0, {5000}).empty());
  EXPECT_TRUE(chosen(3, {}).empty());
}

TEST(Costliest, AgreesWithSorting) {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> cost(1000, 50000);
  std::vector<double> costs(50);
  for (auto& each : costs) each = cost(random);
  std::vector<int> sorted(costs.size());
  for (std::size_t i = 0; i < sorted.size(); i++) sorted[i] = static_cast<int>(i);
  std::sort(sorted.begin(), sorted.end(), [&](int a, int b) { return costs[a] > costs[b]; });
  sorted.resize(10);
  EXPECT_EQ(chosen(10, costs), sorted);
}

}  // namespace
}  // namespace workload::core
