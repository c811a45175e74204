// What each statement costs with the few sets of indexes that matter to it. From these follows what any choice costs at
// most, without another plan: the planner takes the cheapest plan whose indexes are all there.
#pragma once
#include <vector>

#include "advisor/selection/bench.hpp"
#include "advisor/selection/deadline.hpp"
#include "advisor/selection/screening.hpp"

namespace workload::advisor {

// A plan: the indexes it uses, and what the statement then takes.
struct Atom {
  Choice used;
  double worth = 0;
};

struct Atoms {
  std::vector<std::vector<Atom>> of_question;  // the cheapest first; none that a part of it is as good as
  std::vector<double> today;                   // by question

  double worth(int question, const Choice&) const;
  double worth(const Choice&) const;  // of all statements
  void forget(int item);              // and every plan that uses it
};

// Asks for the plans of single indexes, of those sets that a plan uses together, of the parts of the best of them, and
// of that with one index exchanged for another.
Atoms find_atoms(Bench&, const Screened&, const Deadline&);

// Adds what all statements take with this choice, and where that is less than was known, with parts of what they then
// use; true when there was such a statement.
bool add_plans(Bench&, Atoms&, const Choice&);

}  // namespace workload::advisor
