// Stands before the malloc of glibc in this program and counts; the Swift runtime allocates objects through it.
#include "allocations.h"
#include <stddef.h>

extern void *__libc_malloc(size_t size);

static unsigned long count;

void *malloc(size_t size) {
  __atomic_fetch_add(&count, 1, __ATOMIC_RELAXED);
  return __libc_malloc(size);
}

unsigned long allocations(void) { return __atomic_load_n(&count, __ATOMIC_RELAXED); }
