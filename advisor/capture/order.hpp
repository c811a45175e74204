// The order in which a workload keeps its statements, so that the same input always reads the same.
#pragma once
#include <algorithm>

#include "advisor/model/workload.hpp"

namespace workload::advisor {

inline void order(std::vector<Statement>& statements) {
  std::stable_sort(statements.begin(), statements.end(), [](const Statement& a, const Statement& b) {
    auto left = a.total.value_or(0), right = b.total.value_or(0);
    return left != right ? left > right : a.queryid < b.queryid;
  });
}

}  // namespace workload::advisor
