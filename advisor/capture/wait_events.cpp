#include "advisor/capture/wait_events.hpp"

#include <fmt/format.h>

#include <span>
#include <string_view>

namespace workload::advisor {
namespace {

using Names = std::span<const std::string_view>;

// The high byte of an event is its class (utils/wait_event.h).
enum Class : std::uint32_t {
  lwlock = 0x01,
  lock = 0x03,
  buffer_pin = 0x04,
  activity = 0x05,
  client = 0x06,
  extension = 0x07,
  ipc = 0x08,
  timeout = 0x09,
  io = 0x0A,
  injection_point = 0x0B
};

// ---- the same in all versions from 15 on, which have added at the end only ----

constexpr std::string_view locks[] = {"relation", "extend",        "frozenid",   "page",
                                      "tuple",    "transactionid", "virtualxid", "spectoken",
                                      "object",   "userlock",      "advisory",   "applytransaction"};

// ---- PostgreSQL 15, as wait_event.h, lwlocknames.h and lwlock.h number them ----

constexpr std::string_view clients_15[] = {
    "ClientRead",    "ClientWrite",         "GSSOpenServer",     "LibPQWalReceiverConnect", "LibPQWalReceiverReceive",
    "SSLOpenServer", "WalSenderWaitForWAL", "WalSenderWriteData"};

constexpr std::string_view ipc_15[] = {"AppendReady",
                                       "ArchiveCleanupCommand",
                                       "ArchiveCommand",
                                       "BackendTermination",
                                       "BackupWaitWalArchive",
                                       "BgWorkerShutdown",
                                       "BgWorkerStartup",
                                       "BtreePage",
                                       "BufferIO",
                                       "CheckpointDone",
                                       "CheckpointStart",
                                       "ExecuteGather",
                                       "HashBatchAllocate",
                                       "HashBatchElect",
                                       "HashBatchLoad",
                                       "HashBuildAllocate",
                                       "HashBuildElect",
                                       "HashBuildHashInner",
                                       "HashBuildHashOuter",
                                       "HashGrowBatchesAllocate",
                                       "HashGrowBatchesDecide",
                                       "HashGrowBatchesElect",
                                       "HashGrowBatchesFinish",
                                       "HashGrowBatchesRepartition",
                                       "HashGrowBucketsAllocate",
                                       "HashGrowBucketsElect",
                                       "HashGrowBucketsReinsert",
                                       "LogicalSyncData",
                                       "LogicalSyncStateChange",
                                       "MessageQueueInternal",
                                       "MessageQueuePutMessage",
                                       "MessageQueueReceive",
                                       "MessageQueueSend",
                                       "ParallelBitmapScan",
                                       "ParallelCreateIndexScan",
                                       "ParallelFinish",
                                       "ProcArrayGroupUpdate",
                                       "ProcSignalBarrier",
                                       "Promote",
                                       "RecoveryConflictSnapshot",
                                       "RecoveryConflictTablespace",
                                       "RecoveryEndCommand",
                                       "RecoveryPause",
                                       "ReplicationOriginDrop",
                                       "ReplicationSlotDrop",
                                       "RestoreCommand",
                                       "SafeSnapshot",
                                       "SyncRep",
                                       "WalReceiverExit",
                                       "WalReceiverWaitStart",
                                       "XactGroupUpdate"};

constexpr std::string_view timeouts_15[] = {"BaseBackupThrottle",
                                            "CheckpointWriteDelay",
                                            "PgSleep",
                                            "RecoveryApplyDelay",
                                            "RecoveryRetrieveRetryInterval",
                                            "RegisterSyncRequest",
                                            "VacuumDelay",
                                            "VacuumTruncate"};

// Up to what a statement may wait for; the rest are of servers that start, stop or replicate.
constexpr std::string_view io_15[] = {
    "BaseBackupRead",         "BaseBackupSync",   "BaseBackupWrite", "BufFileRead",           "BufFileWrite",
    "BufFileTruncate",        "ControlFileRead",  "ControlFileSync", "ControlFileSyncUpdate", "ControlFileWrite",
    "ControlFileWriteUpdate", "CopyFileRead",     "CopyFileWrite",   "DataFileExtend",        "DataFileFlush",
    "DataFileImmediateSync",  "DataFilePrefetch", "DataFileRead",    "DataFileSync",          "DataFileTruncate",
    "DataFileWrite",          "DSMFillZeroWrite"};
constexpr std::uint32_t wal_io_15 = 67;  // WAL_INIT_SYNC
constexpr std::string_view wal_15[] = {"WALInitSync", "WALInitWrite",        "WALRead",
                                       "WALSync",     "WALSyncMethodAssign", "WALWrite"};

constexpr std::string_view lwlocks_15[] = {"",
                                           "ShmemIndex",
                                           "OidGen",
                                           "XidGen",
                                           "ProcArray",
                                           "SInvalRead",
                                           "SInvalWrite",
                                           "WALBufMapping",
                                           "WALWrite",
                                           "ControlFile",
                                           "",
                                           "XactSLRU",
                                           "SubtransSLRU",
                                           "MultiXactGen",
                                           "MultiXactOffsetSLRU",
                                           "MultiXactMemberSLRU",
                                           "RelCacheInit",
                                           "CheckpointerComm",
                                           "TwoPhaseState",
                                           "TablespaceCreate",
                                           "BtreeVacuum",
                                           "AddinShmemInit",
                                           "Autovacuum",
                                           "AutovacuumSchedule",
                                           "SyncScan",
                                           "RelationMapping",
                                           "NotifySLRU",
                                           "NotifyQueue",
                                           "SerializableXactHash",
                                           "SerializableFinishedList",
                                           "SerializablePredicateList",
                                           "SerialSLRU",
                                           "SyncRep",
                                           "BackgroundWorker",
                                           "DynamicSharedMemoryControl",
                                           "AutoFile",
                                           "ReplicationSlotAllocation",
                                           "ReplicationSlotControl",
                                           "CommitTsSLRU",
                                           "CommitTs",
                                           "ReplicationOrigin",
                                           "MultiXactTruncation",
                                           "OldSnapshotTimeMap",
                                           "LogicalRepWorker",
                                           "XactTruncation",
                                           "",
                                           "WrapLimitsVacuum",
                                           "NotifyQueueTail",
                                           "XactBuffer",
                                           "CommitTsBuffer",
                                           "SubtransBuffer",
                                           "MultiXactOffsetBuffer",
                                           "MultiXactMemberBuffer",
                                           "NotifyBuffer",
                                           "SerialBuffer",
                                           "WALInsert",
                                           "BufferContent",
                                           "ReplicationOriginState",
                                           "ReplicationSlotIO",
                                           "LockFastPath",
                                           "BufferMapping",
                                           "LockManager",
                                           "PredicateLockManager",
                                           "ParallelHashJoin",
                                           "ParallelQueryDSA",
                                           "PerSessionDSA",
                                           "PerSessionRecordType",
                                           "PerSessionRecordTypmod",
                                           "SharedTupleStore",
                                           "SharedTidBitmap",
                                           "ParallelAppend",
                                           "PerXactPredicateList",
                                           "PgStatsDSA",
                                           "PgStatsHash",
                                           "PgStatsData"};

static_assert(ipc_15[47] == "SyncRep" && io_15[21] == "DSMFillZeroWrite" && lwlocks_15[48] == "XactBuffer" &&
              std::size(lwlocks_15) == 75 && std::size(ipc_15) == 51);

constexpr std::uint32_t class_of(std::uint32_t event) { return event >> 24; }
constexpr std::uint32_t number_of(std::uint32_t event) { return event & 0xFFFF; }

std::string_view class_name(std::uint32_t event) {
  switch (class_of(event)) {
    case lwlock:
      return "LWLock";
    case lock:
      return "Lock";
    case buffer_pin:
      return "BufferPin";
    case activity:
      return "Activity";
    case client:
      return "Client";
    case extension:
      return "Extension";
    case ipc:
      return "IPC";
    case timeout:
      return "Timeout";
    case io:
      return "IO";
    case injection_point:
      return "InjectionPoint";
    default:
      return "???";  // as PostgreSQL says
  }
}

std::string_view at(Names names, std::uint32_t number) { return number < names.size() ? names[number] : ""; }

// Empty: unknown.
std::string_view name_within_class(std::uint32_t event, int postgres_major) {
  auto number = number_of(event);
  if (class_of(event) == lock) return at(locks, number);
  if (class_of(event) == buffer_pin && number == 0) return "BufferPin";
  if (class_of(event) == extension && number == 0) return "Extension";
  if (postgres_major != 15) return "";
  switch (class_of(event)) {
    case lwlock:
      return at(lwlocks_15, number);
    case client:
      return at(clients_15, number);
    case ipc:
      return at(ipc_15, number);
    case timeout:
      return at(timeouts_15, number);
    case io:
      return number >= wal_io_15 ? at(wal_15, number - wal_io_15) : at(io_15, number);
    default:
      return "";
  }
}

}  // namespace

std::string event_name(std::uint32_t event, int postgres_major) {
  if (event == 0) return "CPU";
  auto name = name_within_class(event, postgres_major);
  return name.empty() ? fmt::format("{}:{}", class_name(event), number_of(event))
                      : fmt::format("{}:{}", class_name(event), name);
}

std::optional<bool> bound_by_plan(const core::WaitProfile& waits, int postgres_major) {
  core::WaitShares shares = {waits.samples, 0};
  for (int i = 0; i < core::WaitProfile::room && waits.counts[i]; i++) {
    auto kind = class_of(waits.events[i]);
    // Which of its numbers is the wait for a standby is known for one version only.
    if (kind == ipc && postgres_major != 15) return std::nullopt;
    bool standby = kind == ipc && name_within_class(waits.events[i], postgres_major) == "SyncRep";
    if (kind == lock || kind == client || standby) shares.elsewhere += waits.counts[i];
  }
  return core::bound_by_plan(shares);
}

}  // namespace workload::advisor
