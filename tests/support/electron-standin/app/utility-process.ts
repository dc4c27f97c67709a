import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { StrictEmitter, strict } from '../ground/strict.ts';
import { app } from './app.ts';

type Output = 'pipe' | 'ignore' | 'inherit';

type ForkOptions = {
  readonly env?: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
  readonly cwd?: string;
  readonly stdio?: Output | readonly Output[];
  readonly serviceName?: string;
};

const bootstrap = new URL('./utility-child.ts', import.meta.url).href;
const crashSignals = new Set(['SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGSEGV', 'SIGSYS', 'SIGTRAP']);

/** A process of `utilityProcess.fork`: Node itself, spoken to by structured clones. */
class UtilityProcess extends StrictEmitter {
  static override readonly apiName = 'UtilityProcess';
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;
  readonly #child: ChildProcess;
  #pid: number | undefined;

  constructor(child: ChildProcess, serviceName: string) {
    super();
    this.#child = child;
    this.stdout = child.stdout;
    this.stderr = child.stderr;
    child.once('spawn', () => {
      this.#pid = child.pid;
      this.emit('spawn');
    });
    child.on('message', (message) => this.emit('message', message));
    child.once('close', (code, signal) => this.#ended(code, signal, serviceName));
  }

  /** The process's number while it runs. */
  get pid(): number | undefined {
    return this.#pid;
  }

  postMessage = (message: unknown, transfer: readonly unknown[] = []): void => {
    if (transfer.length > 0) throw new Error('electron stand-in: transfer of ports is not implemented');
    if (this.#child.connected) this.#child.send(message as object);
  };

  /** Asks the process to end. */
  kill = (): boolean => this.#child.kill('SIGTERM');

  #ended(code: number | null, signal: NodeJS.Signals | null, name: string): void {
    this.#pid = undefined;
    const exitCode = code ?? (signal ? constants.signals[signal] : 0);
    this.emit('exit', exitCode);
    if (exitCode === 0) return;
    const reason = signal === null ? 'abnormal-exit' : crashSignals.has(signal) ? 'crashed' : 'killed';
    const details = { type: 'Utility', reason, exitCode, serviceName: 'node.mojom.NodeService', name };
    app.emit('child-process-gone', {}, details);
  }
}

/** `utilityProcess`. */
export const utilityProcess = strict('utilityProcess', {
  /** @throws before the application is ready. */
  fork(modulePath: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess {
    if (!app.hasStarted) throw new Error('utilityProcess cannot be created before app is ready.');
    const {
      env = process.env,
      execArgv = [],
      cwd,
      stdio = 'inherit',
      serviceName = 'Node Utility Process',
    } = options;
    const [, output = 'inherit', errors = 'inherit'] =
      typeof stdio === 'string' ? [stdio, stdio, stdio] : stdio;
    const child = spawn(process.execPath, [...execArgv, '--import', bootstrap, modulePath, ...args], {
      env,
      ...(cwd === undefined ? {} : { cwd }),
      stdio: ['ignore', output, errors, 'ipc'],
      serialization: 'advanced',
    });
    return new UtilityProcess(child, serviceName);
  },
});
