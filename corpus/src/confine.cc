// The walls around a child. The filter is written as the kernel takes it, a
// short program over the number of the call: a library would have to be loaded
// and asked before every start.
#include "confine.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace viendan {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kMachine = 0;
#endif

// Calls that a computing process makes.
constexpr std::array kAllowed = std::to_array<long>({
    __NR_read,         __NR_write,           __NR_close,
    __NR_munmap,       __NR_mremap,          __NR_brk,
    __NR_madvise,      __NR_futex,           __NR_exit,
    __NR_exit_group,   __NR_rt_sigreturn,    __NR_rt_sigprocmask,
    __NR_rt_sigaction, __NR_sigaltstack,     __NR_clock_gettime,
    __NR_gettimeofday, __NR_clock_nanosleep, __NR_nanosleep,
    __NR_getpid,       __NR_gettid,          __NR_sched_yield,
    __NR_getrandom,    __NR_lseek,           __NR_restart_syscall,
});

// Calls that libraries make and can do without: they fail, and that is all.
constexpr std::array kRefused = std::to_array<long>({
#if defined(__x86_64__)
  __NR_open, __NR_access, __NR_stat, __NR_lstat, __NR_readlink, __NR_getcwd,
#endif
      __NR_openat, __NR_faccessat, __NR_newfstatat, __NR_fstat, __NR_readlinkat,
      __NR_ioctl, __NR_uname, __NR_sysinfo, __NR_sched_getaffinity,
      __NR_prlimit64,
      __NR_tgkill,  // abort() then ends by a trap.
});

// A sanitizer's shadow takes terabytes of address space, and its look at a
// virtual table a pipe.
constexpr bool kSanitized =
#if defined(__SANITIZE_ADDRESS__)
    true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
    true;
#else
    false;
#endif
#else
    false;
#endif

constexpr std::uint32_t kAllow = SECCOMP_RET_ALLOW;
constexpr std::uint32_t kKill = SECCOMP_RET_KILL_PROCESS;

using Program = std::vector<sock_filter>;

constexpr std::uint32_t offset_of_argument(int index) {
  return static_cast<std::uint32_t>(offsetof(seccomp_data, args)) +
         8U * static_cast<std::uint32_t>(index);
}

sock_filter load(std::uint32_t offset) {
  return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset);
}

sock_filter end_with(std::uint32_t action) {
  return BPF_STMT(BPF_RET | BPF_K, action);
}

// Stops a program of another machine's calls, and loads the number.
void begin(Program& program) {
  program.push_back(load(offsetof(seccomp_data, arch)));
  program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kMachine, 1, 0));
  program.push_back(end_with(kKill));
  program.push_back(load(offsetof(seccomp_data, nr)));
}

void on_call(Program& program, long call, std::uint32_t action) {
  program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
                             static_cast<std::uint32_t>(call), 0, 1));
  program.push_back(end_with(action));
}

// mmap and mprotect: allowed, but for memory that can be executed.
void on_mapping(Program& program, long call) {
  program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
                             static_cast<std::uint32_t>(call), 0, 4));
  program.push_back(load(offset_of_argument(2)));
  program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1));
  program.push_back(end_with(kKill));
  program.push_back(end_with(kAllow));
}

// socket: local ones only.
void on_socket(Program& program, std::uint32_t action) {
  program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 0, 4));
  program.push_back(load(offset_of_argument(0)));
  program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0));
  program.push_back(end_with(action));
  program.push_back(end_with(kAllow));
}

bool install(const Program& program) {
  if (kMachine == 0) return false;
  sock_fprog filter{static_cast<unsigned short>(program.size()),
                    const_cast<sock_filter*>(program.data())};
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
  return ::syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) == 0;
}

Program computing_program() {
  Program program;
  begin(program);
  for (const long call : kAllowed) on_call(program, call, kAllow);
  if (kSanitized) on_call(program, __NR_pipe2, kAllow);
  on_mapping(program, __NR_mmap);
  on_mapping(program, __NR_mprotect);
  const std::uint32_t refuse = SECCOMP_RET_ERRNO | EACCES;
  for (const long call : kRefused) on_call(program, call, refuse);
  program.push_back(end_with(kKill));
  return program;
}

const Program& computing() {
  static const Program& program = *new Program(computing_program());
  return program;
}

Program local_program() {
  Program program;
  begin(program);
  const std::uint32_t refuse = SECCOMP_RET_ERRNO | EPERM;
  on_socket(program, refuse);
  on_call(program, __NR_ptrace, refuse);
  on_call(program, __NR_process_vm_readv, refuse);
  on_call(program, __NR_process_vm_writev, refuse);
  on_call(program, __NR_mount, refuse);
  program.push_back(end_with(kAllow));
  return program;
}

bool limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value};
  return ::setrlimit(resource, &both) == 0;
}

// Every right that the first version of Landlock knows; later ones add to it.
constexpr std::uint64_t kAllRights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
constexpr std::uint64_t kReadRights = LANDLOCK_ACCESS_FS_EXECUTE |
                                      LANDLOCK_ACCESS_FS_READ_FILE |
                                      LANDLOCK_ACCESS_FS_READ_DIR;

// A descriptor, or -1 where the kernel has no Landlock.
int make_rules() {
  const long version = ::syscall(__NR_landlock_create_ruleset, nullptr, 0,
                                 LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return -1;
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = kAllRights;
  return static_cast<int>(::syscall(__NR_landlock_create_ruleset, &attributes,
                                    sizeof attributes, 0));
}

void allow(int rules, const char* path, std::uint64_t rights) {
  const int descriptor = ::open(path, O_PATH | O_CLOEXEC);
  if (descriptor < 0) return;  // Not on this system.
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && !S_ISDIR(status.st_mode)) {
    rights &= LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE |
              LANDLOCK_ACCESS_FS_WRITE_FILE;
  }
  landlock_path_beneath_attr beneath{};
  beneath.allowed_access = rights;
  beneath.parent_fd = descriptor;
  ::syscall(__NR_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath,
            0);
  ::close(descriptor);
}

bool enforce(int rules) {
  const bool done = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                    ::syscall(__NR_landlock_restrict_self, rules, 0) == 0;
  ::close(rules);
  return done;
}

}  // namespace

void prepare_to_confine() { (void)computing(); }

std::size_t address_space() {
  const int descriptor = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return 0;
  std::array<char, 64> line{};
  const ssize_t got = ::read(descriptor, line.data(), line.size() - 1);
  ::close(descriptor);
  if (got <= 0) return 0;
  return std::strtoul(line.data(), nullptr, 10) *
         static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

bool set_resource_limits(unsigned long cpu_seconds, unsigned long times,
                         std::size_t used, std::size_t memory) {
  if (!kSanitized && used > 0 && !limit(RLIMIT_AS, used + memory)) return false;
  // SIGXCPU, then SIGKILL.
  const rlimit cpu{cpu_seconds, times * (cpu_seconds + 1)};
  return ::setrlimit(RLIMIT_CPU, &cpu) == 0 && limit(RLIMIT_CORE, 0) &&
         limit(RLIMIT_FSIZE, 0);
}

bool deny_files() {
  const int rules = make_rules();
  return rules >= 0 && enforce(rules);
}

bool allow_files_in(const char* folder) {
  const int rules = make_rules();
  if (rules < 0) return false;
  for (const char* system :
       {"/usr", "/lib", "/lib64", "/bin", "/etc", "/opt", "/var/lib",
        "/var/cache/fontconfig", "/var/spool/libreoffice", "/proc", "/sys",
        "/dev"}) {
    allow(rules, system, kReadRights);
  }
  allow(rules, "/dev/null", kReadRights | LANDLOCK_ACCESS_FS_WRITE_FILE);
  // LibreOffice makes a socket there, whatever $TMPDIR says.
  allow(rules, "/tmp", LANDLOCK_ACCESS_FS_MAKE_SOCK);
  allow(rules, folder, kAllRights);
  return enforce(rules);
}

bool deny_system_calls() { return install(computing()); }

bool deny_network() {
  static const Program& program = *new Program(local_program());
  return install(program);
}

}  // namespace viendan
