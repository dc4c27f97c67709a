import { utilityProcess } from 'electron';
import type { SpawnCore } from '../../db/core-link.ts';

/** Runs the core in a process of its own, so that a crash of native code there cannot take the window down. */
export function coreInProcess(entry: string, onOutput: (text: string) => void): SpawnCore {
  return () => {
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'archive core',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let reason = '';
    child.stderr?.on('data', (chunk) => onOutput(String(chunk)));
    child.on('error', (type, location) => {
      reason = `${type} at ${location}`;
    });
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', (code) => listener(reason || `exit code ${code}`)),
      kill: () => void child.kill(),
    };
  };
}
