// The workload.* settings. What a user is told about each stands in settings.cpp.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

enum class Tracking : int { off, top, all };
enum class Literals : int { mask, keep };
enum class Parameters : int { none, types, values };

constexpr int most_costliest = 100;

// What every execution looks at comes first, in one cache line.
struct alignas(64) Settings {
  int capture = static_cast<int>(Tracking::top);
  int min_duration = 250;             // ms; -1: capture nothing
  double sample_rate = 0;             // share of executions
  int capture_interval = 60000;       // ms
  int capture_rate = 20;              // per second; -1: no limit
  int capture_volume = 1024;          // kB per second; -1: no limit
  int costliest = 20;                 // statements a minute; 0: none
  char* skip_applications = nullptr;  // lists, see core/filter.hpp
  char* skip_queryids = nullptr;
  char* only_queryids = nullptr;
  int parameters = static_cast<int>(Parameters::none);
  int literals = static_cast<int>(Literals::mask);
  int max_statements = 5000;
  int text_memory = 4096;     // kB
  int capture_memory = 7168;  // kB
  char* directory = nullptr;
  int max_disk = 128;         // MB; 0: no files
  int sample_interval = 250;  // ms
  int heartbeat = 0;          // ms; 0: none
};

extern Settings settings;

void define_settings();
// After all settings are defined: others of our prefix are errors from then on.
void reserve_settings();

inline bool tracking() { return settings.capture != static_cast<int>(Tracking::off); }
inline bool tracking_nested() { return settings.capture == static_cast<int>(Tracking::all); }
inline bool literals_masked() { return settings.literals == static_cast<int>(Literals::mask); }

}  // namespace workload::server
