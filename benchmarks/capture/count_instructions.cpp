// Counts the instructions that a backend runs in user space for each transaction, by single-stepping it: slow, but
// exact, and the only way where the machine has no counters for perf. A transaction ends where its answer is sent, so
// pgbench has to run one statement a transaction.
//   count_instructions PID TRANSACTIONS [ADDRESSES]
// Prints instructions per transaction, then those in each file that the backend has mapped. The kernel's page of clocks
// ([vdso]) is in the list but not in the sum: there a stepped backend goes round in circles, because the time changes
// while it is read. ADDRESSES, the end of the path of one of these files, prints instead how often each address in it
// was reached, for addr2line.
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <unordered_map>

namespace {

constexpr unsigned long long send_to = 44;  // number of sendto, x86-64

struct Place {
  std::uint64_t steps = 0;
  bool enters_kernel = false;
};

[[noreturn]] void complain(const char* message) {
  std::fprintf(stderr, "count_instructions: %s: %s\n", message, std::strerror(errno));
  std::exit(1);
}

// One step. Signals on the way belong to the backend.
void step(pid_t backend) {
  int signal = 0, status;
  for (;;) {
    if (ptrace(PTRACE_SINGLESTEP, backend, nullptr, signal)) complain("could not step");
    if (waitpid(backend, &status, 0) < 0 || !WIFSTOPPED(status)) complain("the backend ended");
    signal = WSTOPSIG(status);
    if (signal == SIGTRAP) return;
  }
}

bool is_system_call(pid_t backend, std::uint64_t address) {
  long bytes = ptrace(PTRACE_PEEKTEXT, backend, address, nullptr);
  return (bytes & 0xffff) == 0x050f;
}

void report(pid_t backend, const std::unordered_map<std::uint64_t, Place>& places, long transactions,
            const char* file_wanted) {
  struct Mapping {
    std::uint64_t end, offset;
    std::string file;
  };
  std::map<std::uint64_t, Mapping> mappings;
  std::ifstream maps("/proc/" + std::to_string(backend) + "/maps");
  for (std::string line; std::getline(maps, line);) {
    std::istringstream in(line);
    std::uint64_t from, to, offset;
    std::string rights, device, inode, file;
    char dash;
    in >> std::hex >> from >> dash >> to >> rights >> offset >> device >> inode >> file;
    mappings[from] = {to, offset, file};
  }
  std::map<std::string, std::uint64_t> of_file;
  std::uint64_t all = 0;
  for (auto& [address, place] : places) {
    auto at = mappings.upper_bound(address);
    if (at == mappings.begin()) continue;
    auto& [from, mapping] = *--at;
    of_file[mapping.file] += place.steps;
    if (mapping.file != "[vdso]") all += place.steps;
    if (file_wanted && mapping.file.ends_with(file_wanted))
      std::printf("%#lx %.2f\n", address - from + mapping.offset, double(place.steps) / transactions);
  }
  if (file_wanted) return;
  std::printf("%.2f\n", double(all) / transactions);
  for (auto& [file, steps] : of_file) std::printf("%.2f %s\n", double(steps) / transactions, file.c_str());
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: count_instructions PID TRANSACTIONS [ADDRESSES]\n");
    return 2;
  }
  pid_t backend = std::atoi(arguments[1]);
  long transactions = std::atol(arguments[2]), seen = -1;  // the first one is not seen whole
  if (ptrace(PTRACE_ATTACH, backend, nullptr, nullptr)) complain("could not attach to the backend");
  waitpid(backend, nullptr, 0);

  std::unordered_map<std::uint64_t, Place> places;
  while (seen < transactions) {
    user_regs_struct registers;
    if (ptrace(PTRACE_GETREGS, backend, nullptr, &registers)) complain("could not read the registers");
    auto [at, is_new] = places.try_emplace(registers.rip);
    if (is_new) at->second.enters_kernel = is_system_call(backend, registers.rip);
    if (seen >= 0) at->second.steps++;
    bool sends = at->second.enters_kernel && registers.rax == send_to;
    step(backend);
    if (sends) seen++;
  }
  ptrace(PTRACE_DETACH, backend, nullptr, nullptr);
  report(backend, places, transactions, count > 3 ? arguments[3] : nullptr);
}
