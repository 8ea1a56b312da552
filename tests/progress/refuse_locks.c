/* Refuses every lock on the files of one folder, as a network disk without a lock service does. For the tests only. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_refused(int descriptor, int command) {
    const char *folder = getenv("REFUSE_LOCKS_IN");
    char link[64], name[4096];
    ssize_t length;
    if (folder == NULL || (command != F_SETLK && command != F_SETLKW && command != F_GETLK)) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    length = readlink(link, name, sizeof name - 1);
    if (length < 0) return 0;
    name[length] = 0;
    return strncmp(name, folder, strlen(folder)) == 0;
}

#define REPLACED(function)                                                        \
    int function(int descriptor, int command, ...) {                              \
        static int (*real)(int, int, ...) = NULL;                                 \
        va_list rest;                                                             \
        void *argument;                                                           \
        va_start(rest, command);                                                  \
        argument = va_arg(rest, void *);                                          \
        va_end(rest);                                                             \
        if (is_refused(descriptor, command)) {                                    \
            errno = ENOLCK;                                                       \
            return -1;                                                            \
        }                                                                         \
        if (real == NULL) real = (int (*)(int, int, ...))dlsym(RTLD_NEXT, #function); \
        return real(descriptor, command, argument);                               \
    }

REPLACED(fcntl)
REPLACED(fcntl64)
