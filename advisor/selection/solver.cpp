// With CBC, which is optional (coinor-libcbc-dev); without it the search by steps has the last word.
#include "advisor/selection/solver.hpp"

#ifdef WITH_CBC
#include <Cbc_C_Interface.h>
#include <fcntl.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <map>
#include <memory>
#include <string>

namespace workload::advisor {
namespace {

constexpr std::size_t most_plans = 20000;  // chosen: beyond, even the relaxed program takes longer than all else
constexpr int most_nodes = 200;            // chosen: the same number each time gives the same answer each time
constexpr double enough = 0.002;           // chosen: nobody will notice what is left to gain

// CBC greets and complains on standard output whatever its log level, and that is where the advice goes.
class Silence {
 public:
  Silence() {
    std::fflush(stdout);
    kept_ = dup(STDOUT_FILENO);
    int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere >= 0) dup2(nowhere, STDOUT_FILENO), close(nowhere);
  }
  ~Silence() {
    std::fflush(stdout);
    if (kept_ >= 0) dup2(kept_, STDOUT_FILENO), close(kept_);
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  int kept_;
};

// Row by row, as CBC takes it.
class Rows {
 public:
  explicit Rows(Cbc_Model* model) : model_(model) {}
  void add(std::vector<int> columns, std::vector<double> values, double most) {
    Cbc_addRow(model_, "", static_cast<int>(columns.size()), columns.data(), values.data(), 'L', most);
  }

 private:
  Cbc_Model* model_;
};

// Columns: an item is taken or not; then, for each plan, whether the statement has it. A statement has one plan at
// most, and only one whose items are all taken.
void fill(Cbc_Model* model, const IntegerProgram& program) {
  auto items = program.upkeep.size();
  for (std::size_t i = 0; i < items; i++)
    Cbc_addCol(model, ("x" + std::to_string(i)).c_str(), 0, 1, program.upkeep[i], 1, 0, nullptr, nullptr);
  for (std::size_t p = 0; p < program.plans.size(); p++)
    Cbc_addCol(model, ("z" + std::to_string(p)).c_str(), 0, 1, -program.plans[p].saved, 0, 0, nullptr, nullptr);

  std::map<int, std::vector<int>> of_question;
  std::map<std::pair<int, int>, std::vector<int>> of_question_and_item;
  for (std::size_t p = 0; p < program.plans.size(); p++) {
    auto column = static_cast<int>(items + p);
    of_question[program.plans[p].question].push_back(column);
    for (int item : program.plans[p].items) of_question_and_item[{program.plans[p].question, item}].push_back(column);
  }
  Rows rows(model);
  for (const auto& [question, columns] : of_question) rows.add(columns, std::vector<double>(columns.size(), 1), 1);
  for (const auto& [key, columns] : of_question_and_item) {
    auto all = columns;
    std::vector<double> values(columns.size(), 1);
    all.push_back(key.second);
    values.push_back(-1);
    rows.add(all, values, 0);
  }
  std::vector<int> every;
  for (std::size_t i = 0; i < items; i++) every.push_back(static_cast<int>(i));
  if (program.budget) rows.add(every, program.size, *program.budget);
  if (program.max_items) rows.add(every, std::vector<double>(items, 1), *program.max_items);
}

}  // namespace

std::optional<Solution> solve(const IntegerProgram& program, std::optional<double> seconds) {
  if (program.plans.empty() || program.plans.size() > most_plans) return std::nullopt;
  std::unique_ptr<Cbc_Model, decltype(&Cbc_deleteModel)> owned(Cbc_newModel(), &Cbc_deleteModel);
  auto* model = owned.get();
  Cbc_setLogLevel(model, 0);
  Cbc_setParameter(model, "log", "0");
  fill(model, program);
  Cbc_setObjSense(model, 1);
  Cbc_setMaximumNodes(model, most_nodes);
  Cbc_setAllowableFractionGap(model, enough);
  if (seconds) Cbc_setMaximumSeconds(model, *seconds);

  auto items = program.upkeep.size();
  Silence silence;
  Cbc_solve(model);

  const double* solution = Cbc_getColSolution(model);
  if (!solution || Cbc_isProvenInfeasible(model)) return std::nullopt;
  Solution result;
  for (std::size_t i = 0; i < items; i++)
    if (solution[i] > 0.5) result.items.push_back(static_cast<int>(i));
  result.saved = -Cbc_getObjValue(model);
  result.bound = -Cbc_getBestPossibleObjValue(model);
  if (!std::isfinite(result.bound)) return std::nullopt;
  return result;
}

}  // namespace workload::advisor

#else

namespace workload::advisor {

std::optional<Solution> solve(const IntegerProgram&, std::optional<double>) { return std::nullopt; }

}  // namespace workload::advisor

#endif
