//! Time and memory follow the input: whatever table of a file grows, twice as much costs at most
//! 2.3 times as much to check; an answer costs the same however much was played before it; and what
//! has no end is stopped by its limits.
//!
//! A binary of its own, because its allocator counts what a thread allocates, and because nothing
//! else should run beside what it measures. Memory is counted exactly. Work that allocates nothing
//! is seen in the time that the thread itself has worked, which the machine's load does not touch;
//! only where that speaks up is it measured again, larger, and judged by the best of several.

mod answers;
mod draft;
mod exploding;
mod limits;
mod loads;
