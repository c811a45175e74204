// A candidate while a rule puts it together: keys in the order they are added, each column once.
#pragma once
#include <vector>

#include "advisor/candidates/candidate.hpp"
#include "advisor/candidates/mention.hpp"

namespace workload::advisor {

class Sketch {
 public:
  explicit Sketch(const Mention&);

  Sketch& equal(const std::vector<Clause>&);             // of the mention's equal, null or join clauses
  Sketch& then(const Clause&);                           // a list or a range, from where on nothing may change places
  Sketch& with_class(const Clause&, const IndexClass&);  // the same, under an operator class, which makes the method
  Sketch& order(const Mention&);
  Sketch& where(const Clause&);  // makes it partial; of another clause, all of them hold
  // How many rows hold the last clause as well as this one, the first, is a guess, and so many of those expected at
  // most make it worth saying.
  Sketch& guessed_beside(const Clause&, double most);

  std::size_t width() const { return candidate_.definition.keys.size(); }
  // Adds it to the candidates unless it has no keys.
  void to(std::vector<Candidate>&) const;

 private:
  bool add(KeyColumn);

  Candidate candidate_;
  bool only_equal_ = true;
};

}  // namespace workload::advisor
