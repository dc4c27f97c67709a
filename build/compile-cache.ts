import { join } from 'node:path';
import { out } from './project.ts';

/** Has every Node that this process starts keep what it compiles: the tests start the same program hundreds of times. */
export function keepCompiledCode(): void {
  process.env.NODE_COMPILE_CACHE ??= join(out, 'compile-cache');
}
