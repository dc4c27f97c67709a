import { Worker } from 'node:worker_threads';
import type { SpawnCore } from './core-link.ts';

/** Runs the core on a thread of this process: the web shell, the command line and the tests do. */
export function coreOnThread(entry: string | URL, onOutput: (text: string) => void): SpawnCore {
  return () => {
    const worker = new Worker(entry, { stderr: true });
    worker.stderr.on('data', (chunk) => onOutput(String(chunk)));
    let reason = '';
    worker.on('error', (error) => {
      reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    });
    return {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) => void worker.on('message', listener),
      onExit: (listener) => void worker.once('exit', (code) => listener(reason || `exit code ${code}`)),
      kill: () => void worker.terminate(),
    };
  };
}
