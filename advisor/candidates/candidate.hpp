// An index worth asking the planner about.
#pragma once
#include <string>
#include <vector>

#include "advisor/model/index.hpp"

namespace workload::advisor {

struct Candidate {
  IndexDefinition definition;
  int interchangeable = 0;  // this many keys at the front are compared by equality and may change places
  double share = 1;         // of the table's rows that its predicate keeps
  bool share_guessed = false;
  // Of a guessed share: the part of the predicate whose share is known, empty for all rows, and that share. Of the rows
  // that are then expected there have to be so few.
  std::string known_part = {};
  double known_share = 1, most_of_guess = 1;
  double must_serve = 0;  // of a statement's executions, where its predicate leaves out values that they may ask for
  double of_guess = 1;    // where the planner goes on guessing: of the rows that it expects, so many are there
};

// What may be proposed at all. All numbers are chosen; the first is the user's --max-width.
struct Limits {
  int max_width = 4;       // key columns; INCLUDE columns are not counted
  double min_rows = 1000;  // a smaller table is read as fast without an index
  double rare = 0.10;      // a partial index keeps at most this share of the rows
  // Of the executions, that an index serves which leaves values out. What is compared by equality may be any of them,
  // and what is not known of it counts as such; a range is nowhere else than among the values that there are.
  double most_executions = 0.8, any_range = 0.99, all_executions = 0.995;
  double worth_a_condition = 0.7;  // beside another one, a condition leaves at most this share of its rows
  double hardly_narrows = 0.33;    // an equality that keeps this share of the rows and more
  double rare_in_order = 0.50;     // where they are wanted in order, so that a page steps over all others
  std::size_t max_include = 3;     // INCLUDE columns
  int max_include_bytes = 64;      // their average width together
  int max_any_length_bytes = 40;  // average width of a column of any length there: an entry that is too long is refused
  int max_key_bytes = 512;        // average width of all keys; a b-tree refuses entries of 2,704 bytes
  int long_key_bytes = 48;        // average width from which a hash index is much smaller than a b-tree
  Bytes least_blocks = 8192;      // pages of a table that a BRIN index is for
  double least_correlation = 0.95;  // of a column with the order of the rows, for BRIN
};

}  // namespace workload::advisor
