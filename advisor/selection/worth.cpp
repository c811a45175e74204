#include "advisor/selection/worth.hpp"

#include <algorithm>
#include <utility>

namespace workload::advisor {
namespace {

// Chosen: the smallest rise that is not noise of the estimate.
constexpr double tolerated_rise = 1.05;
// Chosen: of cost, a page that is visited at random and its rows; and the share of a plan that it may be.
constexpr double a_page = 1.5, share_of_a_page = 0.25;
// Chosen: a plain index scan that runs to its end is estimated somewhat dearer than the bitmap scan and sort it
// replaces, and is not in practice, because it stops. A plan that relies on luck is dearer by far more than this.
constexpr double tolerated_bad_luck = 1.2;
// Chosen: the same of values, or a generic plan, that no execution is known to have. Half the luck counts for them,
// too; an index that only keeps theirs would be written by all.
constexpr double tolerated_bad_luck_of_none = 1.5;
// Chosen: no statement is taken to be more than this many times faster per unit of cost than the workload's usual
// pace. One that seems so was lucky all along, and there is less to save than its plan suggests.
constexpr double fastest_believed = 5;
// Chosen: a unit of cost is a page read in sequence. What takes longer than this was not spent on what the cost counts,
// but on waits, functions, or rows that the planner did not expect, and says nothing about other statements.
constexpr Milliseconds slowest_page = 0.01;
// Chosen: the pages of a descent, and for each row one of the table and some of the index; and how long that may take
// on a machine that has other work too.
constexpr double pages_of_descent = 4, pages_of_row = 1.5;
constexpr Milliseconds unnoticed = 1, unnoticed_row = 0.003;
// Chosen: of one execution, and of all of them in a second: a minute of a day.
constexpr Milliseconds nothing = 0.03, next_to_nothing = 0.1, nothing_in_a_second = 60000.0 / 86400;
constexpr double pages_of_nothing = 60,
                 pages_of_that = 25;  // chosen: of cost, so that it is not only the machine that is fast
// Chosen: with the four pages of a descent there are twenty to spare, in a time that nobody notices.
constexpr double pages_of_little = 25;
constexpr Milliseconds little = 0.5;
constexpr double shortest_time = 3600;  // chosen: seconds; what ran in less time tells of no day
// Chosen: pages that each execution read; and how long one takes that is too short for a wider index.
constexpr double most_pages = 100;
constexpr double most_pages_returned = 400;  // chosen: pages, each with a row that is returned
constexpr Milliseconds short_enough = 0.3;
constexpr Milliseconds fast_page = 0.0005;  // chosen: a unit of cost, where all is in memory
// Chosen: what looking up every row of a table costs is estimated too low where its pages are visited again and again.
constexpr double share_of_reading_all = 0.5;
// Chosen: where nothing was measured; about a hundred pages, which a machine reads in less time than that.
constexpr double cost_unnoticed = 100, cost_of_most_pages = 500;
// Chosen: of cost; some forty rows, each on a page of its own that is in memory. Nobody keeps a copy of columns for a
// page of a list.
constexpr double cost_of_a_page = 50;

double cost_of_all(const Question& question, const PlanCost& cost) {
  return question.statement->calls * expected(cost);
}

constexpr double rounding = 1e-6;

double with_half_the_luck(double total, double bounded) { return (total + std::max(total, bounded)) / 2; }

bool is_dearer(double total, double bounded, double total_then, double bounded_then,
               double tolerated = tolerated_bad_luck) {
  auto rises = [](double before, double after, double times) {
    return after > before * times && !is_a_page_more(before, after);
  };
  return rises(total, total_then, tolerated_rise) ||
         rises(with_half_the_luck(total, bounded), with_half_the_luck(total_then, bounded_then), tolerated_rise) ||
         rises(bounded, bounded_then, tolerated);
}

// Whether nothing limits which rows it reads: reports over whole tables.
bool reads_all(const Question& question) {
  return std::none_of(question.predicates.begin(), question.predicates.end(), [](const Predicate& predicate) {
    using Kind = Predicate::Kind;
    return predicate.limited || (predicate.kind != Kind::join && predicate.kind != Kind::order &&
                                 predicate.kind != Kind::group && predicate.kind != Kind::needed);
  });
}

bool is_measured(const Question& question) { return question.statement->total.value_or(0) > 0; }

double pages_read(const Question& question) {
  return static_cast<double>(question.statement->blocks_hit + question.statement->blocks_read);
}

bool is_seldom(const Question& question) {
  double seconds = std::max(question.seconds, shortest_time);
  return question.seconds > 0 && *question.statement->total <= seconds * nothing_in_a_second;
}

// Besides the time that each execution may take, each row may take some.
bool reads_what_it_returns(const Question& question, Milliseconds for_row) {
  const auto& statement = *question.statement;
  auto rows = static_cast<double>(statement.rows);
  double pages = pages_read(question);
  return statement.total.value_or(0) > 0 && *statement.total <= statement.calls * unnoticed + rows * for_row &&
         pages > 0 && pages <= statement.calls * pages_of_descent + rows * pages_of_row;
}

}  // namespace

double expected(const PlanCost& cost) { return with_half_the_luck(cost.total, cost.bounded); }

bool is_a_page_more(double before, double after) {
  return after - before <= std::min(a_page, before * share_of_a_page);
}

bool harmed(const PlanCost& before, const PlanCost& after) {
  if (is_dearer(before.total, before.bounded, after.total, after.bounded)) return true;
  for (std::size_t i = 0; i < std::min(before.samples.size(), after.samples.size()); i++) {
    const auto &then = before.samples[i], &now = after.samples[i];
    double tolerated = then.share > 0 ? tolerated_bad_luck : tolerated_bad_luck_of_none;
    if (is_dearer(then.total, then.bounded, now.total, now.bounded, tolerated)) return true;
  }
  return false;
}

Rise largest_rise(const PlanCost& before, const PlanCost& after) {
  Rise found{Rise::Of::whole, before, after};
  auto factor = [](const PlanCost& then, const PlanCost& now) {
    return expected(now) / std::max(expected(then), 1e-9);
  };
  double most = factor(before, after);
  for (std::size_t i = 0; i < std::min(before.samples.size(), after.samples.size()); i++) {
    const auto &then = before.samples[i], &now = after.samples[i];
    Rise one{then.generic ? Rise::Of::generic_plan : Rise::Of::values,
             {then.total, then.bounded, {}},
             {now.total, now.bounded, {}}};
    if (factor(one.before, one.after) <= most * (1 + rounding)) continue;
    most = factor(one.before, one.after);
    found = std::move(one);
  }
  return found;
}

bool reads_whole_table(const Question& question) {
  const auto& predicates = question.predicates;
  return !predicates.empty() && reads_all(question) &&
         std::none_of(predicates.begin(), predicates.end(),
                      [](const Predicate& one) { return one.kind == Predicate::Kind::join; });
}

bool has_visits_to_spare(const Question& question) {
  const auto& statement = *question.statement;
  if (!is_measured(question)) return expected(question.before) > cost_of_most_pages;
  double pages = pages_read(question);
  bool is_short = pages > 0 && pages <= statement.calls * most_pages &&
                  statement.total.value_or(0) <= statement.calls * short_enough && is_seldom(question);
  return !is_short && !reads_what_it_returns(question, unnoticed_row);
}

bool has_visits_to_spare(const PlanCost& cost) { return expected(cost) > cost_of_a_page; }

bool served(const Question& question) {
  const auto& statement = *question.statement;
  if (statement.total.value_or(0) <= 0 || statement.calls <= 0) return false;
  Milliseconds each = *statement.total / statement.calls;
  double cost = expected(question.before);
  double pages = pages_read(question);
  bool nothing_each =
      (each <= nothing && cost <= pages_of_nothing) || (each <= next_to_nothing && cost <= pages_of_that);
  bool little_each = each <= little && pages > 0 && pages <= statement.calls * pages_of_little;
  if ((nothing_each || little_each) && is_seldom(question)) return true;
  // Of more it is not known whether all executions return as many rows.
  return pages <= statement.calls * most_pages_returned && reads_what_it_returns(question, 0);
}

// The pace at which half of the measured time passes. An average would follow the few statements whose cost is
// estimated a thousand times wrong.
Pace pace(const std::vector<Question>& questions) {
  std::vector<std::pair<double, double>> paces;  // ms per cost, ms measured
  double measured = 0;
  for (const auto& question : questions) {
    double cost = cost_of_all(question, question.before);
    if (!is_measured(question) || cost <= 0) continue;
    paces.emplace_back(*question.statement->total / cost, *question.statement->total);
    measured += *question.statement->total;
  }
  std::sort(paces.begin(), paces.end());
  double passed = 0;
  for (const auto& [ms_per_cost, ms] : paces)
    if ((passed += ms) >= measured / 2) return {std::min(ms_per_cost, slowest_page), true};
  return {};
}

double worth(const Question& question, const Pace& pace) {
  if (is_measured(question)) return *question.statement->total;
  return cost_of_all(question, question.before) * pace.ms_per_cost;
}

double worth_after(const Question& question, const PlanCost& after, const Pace& pace) {
  double today = worth(question, pace);
  double before = expected(question.before);
  if (before <= 0) return today;
  double scaled = today * expected(after) / before;
  if (scaled >= today) return scaled;
  if (question.cured_otherwise || served(question)) return today;
  if (is_measured(question) && reads_all(question) && expected(after) > before * share_of_reading_all) return today;
  if (!is_measured(question) && before < cost_unnoticed) return today;
  double at_best = cost_of_all(question, after) * pace.ms_per_cost / fastest_believed;
  return std::min(today, std::max(scaled, at_best));
}

Milliseconds of_one(const Question& question, const PlanCost& after, const Pace& pace) {
  Milliseconds at_least = after.total * fast_page;
  if (!is_measured(question)) return at_least;
  double calls = std::max(1.0, static_cast<double>(question.statement->calls));
  return std::min(*question.statement->total, std::max(worth_after(question, after, pace), at_least * calls)) / calls;
}

}  // namespace workload::advisor
