#include "advisor/selection/atoms.hpp"

#include <algorithm>
#include <set>

namespace workload::advisor {
namespace {

constexpr std::size_t most_split = 4;      // chosen: a larger set is not split into all its parts
constexpr std::size_t most_exchanges = 3;  // chosen: for each index of the best plan
constexpr double as_good = 1.0005;         // chosen: what a larger set has to be better by

bool includes(const Choice& all, const Choice& part) {
  return std::includes(all.begin(), all.end(), part.begin(), part.end());
}

void keep_the_best(std::vector<Atom>& atoms, double today) {
  std::sort(atoms.begin(), atoms.end(), [](const Atom& a, const Atom& b) {
    if (a.worth != b.worth) return a.worth < b.worth;
    if (a.used.size() != b.used.size()) return a.used.size() < b.used.size();
    return a.used < b.used;
  });
  std::vector<Atom> kept;
  for (const auto& atom : atoms) {
    if (atom.worth * as_good >= today) continue;
    bool needless = std::any_of(atoms.begin(), atoms.end(), [&](const Atom& other) {
      return other.used.size() < atom.used.size() && other.worth <= atom.worth * as_good &&
             includes(atom.used, other.used);
    });
    bool twice = !kept.empty() && kept.back().used == atom.used;
    if (!needless && !twice) kept.push_back(atom);
  }
  atoms = std::move(kept);
}

class Finder {
 public:
  Finder(Bench& bench, int question) : bench_(bench), question_(question) {}

  // First each index alone and what the screening found, then the best plan with others.
  void begin(const std::vector<Choice>& plans) {
    for (int item : bench_.usable(question_)) ask_for({item});
    for (const auto& plan : plans) ask_for(plan);
    if (!plans.empty()) parts(plans.front());
  }
  void go_on() {
    ask();
    exchanges(bench_.usable(question_));
  }
  std::vector<Atom> found() {
    ask();
    return std::move(atoms_);
  }

  // What it will ask next.
  void foresee(Bench::Wanted& wanted) const {
    for (const auto& choice : next_) wanted[question_].insert(bench_.offered(question_, choice));
  }

  std::vector<Atom> parts_of(const Choice& plan) {
    parts(plan);
    ask();
    return std::move(atoms_);
  }

 private:
  void ask_for(Choice choice) {
    if (asked_.insert(choice).second) next_.push_back(std::move(choice));
  }

  void ask() {
    if (next_.empty()) return;
    auto costs = bench_.costs(question_, next_);
    for (const auto& cost : costs)
      atoms_.push_back({cost.used, worth_after(bench_.questions()[question_], cost, bench_.pace())});
    next_.clear();
  }

  // All parts of a small set; of a larger one the pairs, and what is left when one is taken away.
  void parts(const Choice& plan) {
    ask_for(plan);
    if (plan.size() <= most_split) {
      for (unsigned some = 1; some < (1u << plan.size()); some++) {
        Choice part;
        for (std::size_t i = 0; i < plan.size(); i++)
          if (some & (1u << i)) part.push_back(plan[i]);
        ask_for(part);
      }
      return;
    }
    for (std::size_t i = 0; i < plan.size(); i++) {
      ask_for(without(plan, plan[i]));
      for (std::size_t j = i + 1; j < plan.size(); j++) ask_for({plan[i], plan[j]});
    }
  }

  // In the best plan, each index exchanged for others on its table, the best by themselves first.
  void exchanges(const Choice& usable) {
    auto best =
        std::min_element(atoms_.begin(), atoms_.end(), [](const Atom& a, const Atom& b) { return a.worth < b.worth; });
    if (best == atoms_.end() || best->used.size() < 2) return;
    auto alone = [&](int item) {
      double worth = worth_of_today();
      for (const auto& atom : atoms_)
        if (atom.used == Choice{item}) worth = std::min(worth, atom.worth);
      return worth;
    };
    for (int item : Choice(best->used)) {
      std::vector<std::pair<double, int>> others;
      for (int other : usable)
        if (!has(best->used, other) && bench_.definition(other).table == bench_.definition(item).table)
          others.emplace_back(alone(other), other);
      std::sort(others.begin(), others.end());
      for (std::size_t i = 0; i < std::min(others.size(), most_exchanges); i++)
        ask_for(with(without(best->used, item), others[i].second));
    }
  }

  double worth_of_today() const { return advisor::worth(bench_.questions()[question_], bench_.pace()); }

  Bench& bench_;
  int question_;
  std::set<Choice> asked_;
  std::vector<Choice> next_;
  std::vector<Atom> atoms_;
};

}  // namespace

double Atoms::worth(int question, const Choice& choice) const {
  for (const auto& atom : of_question[question])
    if (includes(choice, atom.used)) return atom.worth;
  return today[question];
}

double Atoms::worth(const Choice& choice) const {
  double sum = 0;
  for (std::size_t q = 0; q < of_question.size(); q++) sum += worth(static_cast<int>(q), choice);
  return sum;
}

void Atoms::forget(int item) {
  for (auto& of_one : of_question) std::erase_if(of_one, [&](const Atom& atom) { return has(atom.used, item); });
}

// All statements are asked about together, twice.
Atoms find_atoms(Bench& bench, const Screened& screened, const Deadline& deadline) {
  Atoms atoms;
  std::vector<Finder> finders;
  auto foresee = [&] {
    Bench::Wanted wanted;
    for (const auto& finder : finders) finder.foresee(wanted);
    bench.foresee(wanted, deadline);
  };
  for (std::size_t q = 0; q < bench.questions().size(); q++) {
    atoms.today.push_back(worth(bench.questions()[q], bench.pace()));
    finders.emplace_back(bench, static_cast<int>(q)).begin(screened.plans[q]);
  }
  foresee();
  for (auto& finder : finders)
    if (!deadline.passed()) finder.go_on();
  foresee();
  for (std::size_t q = 0; q < finders.size(); q++) {
    atoms.of_question.emplace_back();
    if (deadline.passed()) continue;
    atoms.of_question.back() = finders[q].found();
    keep_the_best(atoms.of_question.back(), atoms.today[q]);
  }
  return atoms;
}

bool add_plans(Bench& bench, Atoms& atoms, const Choice& choice) {
  bool better = false;
  bench.foresee_all(choice);
  for (std::size_t q = 0; q < atoms.of_question.size(); q++) {
    auto question = static_cast<int>(q);
    auto cost = bench.costs(question, {choice}).front();
    double worth = worth_after(bench.questions()[q], cost, bench.pace());
    if (worth * as_good >= atoms.worth(question, choice)) continue;
    better = true;
    atoms.of_question[q].push_back({cost.used, worth});
    auto parts = Finder(bench, question).parts_of(cost.used);
    atoms.of_question[q].insert(atoms.of_question[q].end(), parts.begin(), parts.end());
    keep_the_best(atoms.of_question[q], atoms.today[q]);
  }
  return better;
}

}  // namespace workload::advisor
