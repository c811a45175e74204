#include "advisor/capture/wait_events.hpp"

#include <gtest/gtest.h>

namespace workload::advisor {
namespace {

// Numbers as PostgreSQL 15 has them in utils/wait_event.h and storage/lwlock.h.
constexpr std::uint32_t transactionid = 0x03000005, client_write = 0x06000001, sync_rep = 0x0800002F,
                        append_ready = 0x08000000, pg_sleep = 0x09000002, data_file_read = 0x0A000011,
                        wal_write_of_15 = 0x0A000048;

core::WaitProfile waits(std::uint32_t samples, std::uint32_t event, std::uint32_t count) {
  return {samples, {event}, {count}};
}

TEST(WaitEvents, HaveTheNamesOfTheirVersion) {
  EXPECT_EQ(event_name(0, 15), "CPU");
  EXPECT_EQ(event_name(transactionid, 15), "Lock:transactionid");
  EXPECT_EQ(event_name(client_write, 15), "Client:ClientWrite");
  EXPECT_EQ(event_name(sync_rep, 15), "IPC:SyncRep");
  EXPECT_EQ(event_name(pg_sleep, 15), "Timeout:PgSleep");
  EXPECT_EQ(event_name(data_file_read, 15), "IO:DataFileRead");
  EXPECT_EQ(event_name(wal_write_of_15, 15), "IO:WALWrite");
  EXPECT_EQ(event_name(0x04000000, 15), "BufferPin:BufferPin");
}

TEST(WaitEvents, WithoutANameGoByTheirNumber) {
  EXPECT_EQ(event_name(0x0A000019, 15), "IO:25");
  EXPECT_EQ(event_name(0x010000FF, 15), "LWLock:255");
  EXPECT_EQ(event_name(pg_sleep, 17), "Timeout:2");
  EXPECT_EQ(event_name(0xFF000001, 15), "???:1");
  EXPECT_EQ(event_name(transactionid, 18), "Lock:transactionid");
}

TEST(WaitEvents, TellWhetherThePlanWasToBlame) {
  EXPECT_EQ(bound_by_plan(waits(10, data_file_read, 10), 15), true);
  EXPECT_EQ(bound_by_plan(waits(10, transactionid, 9), 15), false);
  EXPECT_EQ(bound_by_plan(waits(10, client_write, 9), 17), false);
  EXPECT_EQ(bound_by_plan(waits(10, sync_rep, 9), 15), false);
  EXPECT_EQ(bound_by_plan(waits(10, append_ready, 9), 15), true);
  EXPECT_EQ(bound_by_plan(waits(10, transactionid, 4), 15), true);
}

TEST(WaitEvents, DoNotTellWhatIsUnknown) {
  EXPECT_EQ(bound_by_plan(waits(4, transactionid, 4), 15), std::nullopt);
  EXPECT_EQ(bound_by_plan(waits(10, sync_rep, 9), 17), std::nullopt);
}

}  // namespace
}  // namespace workload::advisor
