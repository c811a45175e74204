#include "advisor/capture/flags.hpp"

#include <gtest/gtest.h>

namespace workload::advisor {
namespace {

std::string asked(const std::string& query, const std::vector<std::string>& ops,
                  const std::string& column = "archived") {
  Statement statement;
  statement.query = query;
  for (const auto& op : ops) {
    ShareSeen seen{"public.mails", "mailbox_id", "=", 0.1, 5};
    seen.also = {{column, op}};
    statement.shares.push_back(seen);
  }
  ask_flags_by_parameter(statement);
  return statement.query;
}
const std::vector<std::string> both = {"IS TRUE", "IS FALSE"};

TEST(Flags, OneThatWasAskedForBothIsAParameter) {
  EXPECT_EQ(asked("SELECT id FROM mails WHERE mailbox_id = $1 AND archived = false LIMIT 25", both),
            "SELECT id FROM mails WHERE mailbox_id = $1 AND archived = $2 LIMIT 25");
  EXPECT_EQ(asked("SELECT 1 FROM mails m WHERE m.\"archived\"=TRUE AND x = $3", both),
            "SELECT 1 FROM mails m WHERE m.\"archived\"=$4 AND x = $3");
}
TEST(Flags, OneThatWasAlwaysAskedForTheSameStays) {
  for (const auto* op : {"IS TRUE", "IS FALSE"})
    EXPECT_EQ(asked("SELECT id FROM mails WHERE archived = false", {op}),
              "SELECT id FROM mails WHERE archived = false");
}
TEST(Flags, WhatIsAssignedOrCalledAlikeStays) {
  EXPECT_EQ(asked("UPDATE mails SET archived = true WHERE archived = false", both),
            "UPDATE mails SET archived = true WHERE archived = $1");
  EXPECT_EQ(asked("SELECT 1 FROM mails WHERE unarchived = false", both),
            "SELECT 1 FROM mails WHERE unarchived = false");
  EXPECT_EQ(asked("SELECT 1 FROM mails WHERE NOT archived", both), "SELECT 1 FROM mails WHERE NOT archived");
  EXPECT_EQ(asked("SELECT 1 FROM m WHERE \"a(\" = true", both, "a("), "SELECT 1 FROM m WHERE \"a(\" = true");
}

}  // namespace
}  // namespace workload::advisor
