/**
 * Runs once in each thread that carries out workflows, before any of them. What is imported here is shared by all cases
 * instead of being evaluated for each: modules without state of their own only.
 */
import '../domain/case/kernel/evolve';
import './contracts/case-host';
import './contracts/messages';
import './contracts/search-attributes';

// The SDK takes a stack trace for every promise that a workflow makes, to answer its `__stack_trace` query. Here that is
// a third of a workflow thread's time. One line is enough to find where an error was thrown.
Error.stackTraceLimit = 1;
