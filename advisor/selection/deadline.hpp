// The time the user grants. The clock is passed in, so that a test decides when it is over.
#pragma once
#include <algorithm>
#include <functional>
#include <optional>

namespace workload::advisor {

class Deadline {
 public:
  Deadline(std::function<double()> seconds, std::optional<double> limit)
      : seconds_(std::move(seconds)), limit_(limit), start_(seconds_ ? seconds_() : 0) {}

  static Deadline never() { return {nullptr, std::nullopt}; }

  double taken() const { return seconds_ ? seconds_() - start_ : 0; }
  bool passed() const { return limit_ && taken() >= *limit_; }

  std::optional<double> left() const {
    if (!limit_) return std::nullopt;
    return std::max(0.0, *limit_ - taken());
  }

  // From now on this share of the time that is left, so that an early pass leaves some for the later ones.
  Deadline part(double share) const {
    if (!limit_) return *this;
    return {seconds_, std::max(0.0, *limit_ - taken()) * share};
  }

 private:
  std::function<double()> seconds_;
  std::optional<double> limit_;
  double start_;
};

}  // namespace workload::advisor
