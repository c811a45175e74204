// Latencies counted in buckets whose width grows with the latency, so that percentiles of a million executions need
// no list of them. Four equal buckets per doubling, from 8 microseconds to 18 minutes: a percentile is off by at most
// a quarter of its value (a bucket), whatever the distribution. Trivially copyable: it lies in shared memory.
#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>

#include "core/units.hpp"

namespace workload::core {

template <class Count>
struct HistogramOf {
  static constexpr int first_octave = 13;  // 2^13 ns: 8 microseconds, less than any statement takes
  static constexpr int octaves = 27;       // up to 2^40 ns: 18 minutes
  static constexpr int per_octave = 4;
  static constexpr int size = 1 + octaves * per_octave;  // the first bucket holds everything faster

  std::array<Count, size> counts;

  // How many executions that bucket has now.
  Count add(Milliseconds latency) { return ++counts[bucket(latency)]; }

  template <class Other>
  void add(const HistogramOf<Other>& other) {
    for (int i = 0; i < size; i++) counts[i] += other.counts[i];
  }

  // The latency that a share `fraction` (0 to 1) of the executions stays at or under; nothing without executions.
  // Inside a bucket executions are taken as evenly spread.
  std::optional<Milliseconds> percentile(double fraction) const {
    double all = 0;
    for (auto count : counts) all += count;
    if (all == 0) return std::nullopt;
    double wanted = std::clamp(fraction, 0.0, 1.0) * all;
    double seen = 0;
    for (int i = 0; i < size; i++) {
      if (counts[i] == 0) continue;
      if (seen + counts[i] >= wanted) {
        double inside = (wanted - seen) / counts[i];
        return lower_bound(i) + inside * (lower_bound(i + 1) - lower_bound(i));
      }
      seen += counts[i];
    }
    return lower_bound(size);
  }

  // Exponent and the first two bits of the fraction of a floating-point number, read as one number, count quarters of
  // octaves. What is negative comes out as less than any latency.
  static int bucket(Milliseconds latency) {
    constexpr int fraction_bits = 52, bias = 1023;
    auto quarters = std::bit_cast<std::int64_t>(latency * 1e6) >> (fraction_bits - 2);
    constexpr std::int64_t first = std::int64_t{bias + first_octave} * per_octave;
    return static_cast<int>(std::clamp<std::int64_t>(quarters - first + 1, 0, size - 1));
  }

  static Milliseconds lower_bound(int bucket) {
    if (bucket == 0) return 0;
    int octave = (bucket - 1) / per_octave + first_octave, quarter = (bucket - 1) % per_octave;
    return static_cast<double>((std::uint64_t{1} << octave) + (std::uint64_t(quarter) << (octave - 2))) / 1e6;
  }
};

using Histogram = HistogramOf<std::uint32_t>;

// Takes half the memory, and has to be added to a wide one before a bucket is full.
using NarrowHistogram = HistogramOf<std::uint16_t>;

}  // namespace workload::core
