// Places at which tests make the module fail: an error, out of memory, a cancel request, the end of the process. Built
// in only with WORKLOAD_FAULTS (scripts/build_with_faults); otherwise nothing is left of them.
#pragma once

namespace workload::server {

#ifdef WORKLOAD_FAULTS
// Does what workload.fault says when it names this place.
void fault(const char* place);
// True when workload.fault says that what is tried at this place fails: as a call of the operating system does on a
// full disk, which errno then says, or for want of memory.
bool fails(const char* place);
void define_fault_setting();
#else
inline void fault(const char*) {}
inline bool fails(const char*) { return false; }
inline void define_fault_setting() {}
#endif

}  // namespace workload::server
