import type { ElectronApplication, Page } from '@playwright/test';

/** The program, running: its window and the ways it ends. */
export type Run = {
  readonly page: Page;
  /** Only where Electron is the host. */
  readonly electron?: ElectronApplication;
  /** Resolves when the program has ended, whoever ended it. */
  readonly ended: Promise<unknown>;
  /** Ends it in order; after this nothing of it is left. */
  close(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
};

const PATIENCE_MS = 20_000;

/** Waits for an end that should come by itself; what still runs after a while is killed. */
export async function endWithin(ended: Promise<unknown>, kill: () => void): Promise<void> {
  const timer = setTimeout(kill, PATIENCE_MS);
  await ended;
  clearTimeout(timer);
}
