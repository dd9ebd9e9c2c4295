// How many times this program has asked for heap memory since it began.
unsigned long allocations(void);
