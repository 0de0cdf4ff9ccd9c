/* Preloaded into a program: a clock that jumps, a disk that fails to sync, a kill at a step, as a file orders. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* machine.py writes and reads the same fields. */
struct orders {
    int64_t clock_ahead_s;
    int64_t fail_every; /* every such sync fails; 0: none does */
    int64_t syncs;
    int64_t failed;
    int64_t kill_at; /* the step before which the process is killed; 0: never */
    int64_t steps;   /* calls that change what is on the disk */
};
static struct orders *orders;

__attribute__((constructor)) static void read_orders(void) {
    const char *path = getenv("ROOLITUS_TEST_ORDERS");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *found = mmap(NULL, sizeof(struct orders), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (found != MAP_FAILED) orders = found;
}

static int64_t ahead_s(clockid_t clock) {
    int is_wall_clock = clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE;
    return orders && is_wall_clock ? __atomic_load_n(&orders->clock_ahead_s, __ATOMIC_RELAXED) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int outcome = (int)syscall(SYS_clock_gettime, clock, now);
    if (outcome == 0) now->tv_sec += ahead_s(clock);
    return outcome;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    int outcome = (int)syscall(SYS_gettimeofday, now, zone);
    if (outcome == 0) now->tv_sec += ahead_s(CLOCK_REALTIME);
    return outcome;
}

time_t time(time_t *kept) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (kept) *kept = now.tv_sec;
    return now.tv_sec;
}

static void step(void) {
    if (!orders) return;
    if (__atomic_add_fetch(&orders->steps, 1, __ATOMIC_RELAXED) == orders->kill_at) raise(SIGKILL);
}

/* Like a broken disk: what was to be written may or may not be there, and whoever asked is told. */
static int is_failing(void) {
    step();
    if (!orders) return 0;
    int64_t number = __atomic_add_fetch(&orders->syncs, 1, __ATOMIC_RELAXED);
    int64_t every = __atomic_load_n(&orders->fail_every, __ATOMIC_RELAXED);
    if (every == 0 || number % every != 0) return 0;
    __atomic_add_fetch(&orders->failed, 1, __ATOMIC_RELAXED);
    errno = EIO;
    return 1;
}

int fsync(int file) { return is_failing() ? -1 : (int)syscall(SYS_fsync, file); }

int fdatasync(int file) { return is_failing() ? -1 : (int)syscall(SYS_fdatasync, file); }

#define STEP(type, name, parameters, arguments)                \
    type name parameters {                                     \
        static type(*next) parameters;                         \
        if (!next) next = (type(*) parameters)dlsym(RTLD_NEXT, #name); \
        step();                                                \
        return next arguments;                                 \
    }

STEP(ssize_t, write, (int file, const void *from, size_t count), (file, from, count))
STEP(ssize_t, pwrite, (int file, const void *from, size_t count, off_t at), (file, from, count, at))
STEP(ssize_t, pwrite64, (int file, const void *from, size_t count, off64_t at), (file, from, count, at))
STEP(int, ftruncate, (int file, off_t length), (file, length))
STEP(int, ftruncate64, (int file, off64_t length), (file, length))
STEP(int, unlink, (const char *path), (path))
STEP(int, rename, (const char *from, const char *to), (from, to))
