import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/** What a second instance tells the first before it ends. */
export type SecondInstance = {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
};

/** Connects, tells, and waits until the first instance has read it; run in a process of its own to be synchronous. */
const tell = `
const [address, message] = process.argv.slice(1);
const socket = require('node:net').connect('\\0' + address, () => socket.end(message));
socket.resume();`;

/**
 * The lock of one user data folder: a Linux abstract socket, so that it ends with the process
 * however that ends. It is taken and told of synchronously, as Electron does.
 */
export class SingleInstanceLock {
  #server: Server | undefined;

  get isHeld(): boolean {
    return this.#server !== undefined;
  }

  /** Takes the lock and hears of later instances; false when another process has it, which is then told. */
  request(userData: string, additionalData: unknown, onSecond: (second: SecondInstance) => void): boolean {
    if (this.#server) return true;
    const address = `electron-standin-${createHash('sha256').update(userData).digest('hex').slice(0, 32)}`;
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('end', () => {
        socket.end();
        onSecond(JSON.parse(text));
      });
    });
    server.on('error', () => server.close());
    server.listen({ path: `\0${address}` });
    if (server.listening) {
      server.unref();
      this.#server = server;
      return true;
    }
    const second: SecondInstance = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    spawnSync(process.execPath, ['-e', tell, address, JSON.stringify(second)], { stdio: 'inherit' });
    return false;
  }

  release(): void {
    this.#server?.close();
    this.#server = undefined;
  }
}
