// What a greedy search leaves behind: indexes made needless by later ones, wider than they need be, or second best.
#pragma once
#include <optional>

#include "advisor/selection/extend.hpp"

namespace workload::advisor {

// Takes away, narrows and exchanges indexes of the choice as long as that costs nothing that could be measured, or
// gains something. Adds narrower versions to the bench.
Choice refine(Bench&, Choice, const std::vector<Choice>& steps, const Allowance&, const Deadline&);

// The item of an index that may be too much for the server to create. Nothing: it is.
std::optional<int> creatable(Bench&, const Candidate&);

// Chosen: no statement gets slower by more than this for another key.
constexpr double unnoticed_rise = 1.01;
// Whether no statement costs more than so many times as much when the second choice takes the place of the first.
bool costs_no_more(Bench&, const Choice&, const Choice& next, double rise = unnoticed_rise);

// Without what is not worth its place beside the others. Those that are `needed` stay.
Choice without_needless(Bench&, Choice, const Choice& needed, const Allowance&, const Deadline&);

}  // namespace workload::advisor
