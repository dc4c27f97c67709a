import type { ElectronApplication, Page } from '@playwright/test';
import type { Client, Contract } from '#contract';
import { clientOf } from '../../../build/page-client.ts';
import { makePlace, type Place, rememberArchive } from './place.ts';
import type { Run } from './run.ts';
import { noteTroubles } from './troubles.ts';

export type StartHost = (place: Place) => Promise<Run>;

/** The program in the hands of a test: started, ended and started again on the same data. */
export class App {
  readonly place: Place;
  /** What the pages did that none may; a test that provokes it empties the list. */
  readonly troubles: string[] = [];
  readonly #start: StartHost;
  readonly #others: App[] = [];
  #run: Run | undefined;

  constructor(start: StartHost, place: Place) {
    this.#start = start;
    this.place = place;
  }

  get page(): Page {
    return this.#running().page;
  }

  /** The archive behind the page. */
  get client(): Client<Contract> {
    return clientOf(this.page);
  }

  get electron(): ElectronApplication {
    const { electron } = this.#running();
    if (!electron) throw new Error('this host is not Electron');
    return electron;
  }

  /** Resolves when the program has ended by itself. */
  get ended(): Promise<unknown> {
    return this.#running().ended;
  }

  /** Starts the program and waits until it shows the first run or an archive. */
  async launch(): Promise<Page> {
    this.#run = await this.#start(this.place);
    const { page } = this.#run;
    noteTroubles(page, this.troubles);
    await page.getByRole('main').waitFor();
    return page;
  }

  /** Ends the program in order, as closing its window does. */
  async close(): Promise<void> {
    await this.#run?.close();
    this.#run = undefined;
  }

  /** Ends the program as a power cut would. */
  async kill(): Promise<void> {
    await this.#running().kill();
    this.#run = undefined;
  }

  /** Ends the program if it runs, and starts it again. */
  async relaunch(): Promise<Page> {
    await this.close();
    return this.launch();
  }

  /** Starts the program a second time on the same archive, as another account of the machine would. */
  async launchAnother(): Promise<App> {
    const other = new App(this.#start, makePlace(this.place.archive));
    this.#others.push(other);
    rememberArchive(other.place);
    await other.launch();
    return other;
  }

  /** Ends everything that runs. */
  async end(): Promise<void> {
    for (const other of this.#others) {
      await other.end();
      other.place.remove();
    }
    await this.close();
  }

  #running(): Run {
    if (!this.#run) throw new Error('the program is not running');
    return this.#run;
  }
}
