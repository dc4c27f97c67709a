/** Ends a command that failed: with the reason in words, without a stack, and with exit code 1. */
export function sayFailure(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
