import type { EventEmitter } from 'node:events';
import { app } from '../app/app.ts';
import { ignoreGone } from '../chromium/cdp.ts';
import type { Page } from '../chromium/page.ts';
import type { Payload } from '../chromium/protocol.ts';
import { toApp, toChromium } from '../chromium/url-map.ts';
import { calls } from '../ground/calls.ts';
import { preventable } from '../ground/strict.ts';

/** What following a page needs of its contents. */
type Contents = EventEmitter & {
  readonly page: Promise<Page>;
  readonly mainFrame: object;
};

/** A frame about to show another address. */
export type Step = {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly isRedirect: boolean;
};

/** Chromium's numbers for what happens here. */
const errorNumbers: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_BLOCKED_BY_CLIENT: -20,
};

/** Where a page is and goes: loads it and turns Chromium's events into Electron's. */
export class Navigation {
  url = '';
  title = '';
  isLoading = false;
  isCrashed = false;
  readonly #contents: Contents;
  /** Whether the host itself is loading a page: nobody is asked about that. */
  #isOwn = false;
  #isErrorPage = false;

  constructor(contents: Contents) {
    this.#contents = contents;
  }

  /** Resolves when the page has loaded, rejects when it has not; that may be left unheard, as in Electron. */
  load(url: string): Promise<void> {
    const loaded = this.#loaded();
    loaded.catch(() => undefined);
    this.#begin(url).catch(ignoreGone);
    return loaded;
  }

  reload(): void {
    this.#isOwn = true;
    const { page } = this.#contents;
    page.then(({ cdp }) => cdp.send('Page.reload')).catch(ignoreGone);
  }

  /** Asks the application about a step; not about the beginning of those that the host takes itself. */
  mayNavigate({ url, isMainFrame, isRedirect }: Step): boolean {
    if (this.#isOwn && isMainFrame && !isRedirect) return true;
    const frame = isMainFrame ? this.#contents.mainFrame : null;
    const event = preventable({ url, isMainFrame, isSameDocument: false, frame, initiator: frame });
    const names = isRedirect ? ['will-redirect'] : ['will-frame-navigate'];
    if (isMainFrame && !isRedirect) names.push('will-navigate');
    for (const name of names) if (!event.defaultPrevented) this.#contents.emit(name, event, url);
    if (event.defaultPrevented) calls.push({ api: 'navigation.prevented', args: [url] });
    return !event.defaultPrevented;
  }

  titleChanged(title: string): void {
    this.title = title;
    this.#contents.emit('page-title-updated', preventable(), title, true);
  }

  /** Follows the events of the page's tab. */
  watch({ cdp, targetId, blankLoader }: Page): void {
    const isTop = (frameId: string) => frameId === targetId;
    cdp.on('Page.frameStartedLoading', ({ frameId }) => isTop(frameId) && this.#setLoading(true));
    cdp.on('Page.frameStoppedLoading', ({ frameId }) => isTop(frameId) && this.#setLoading(false));
    cdp.on('Page.frameNavigated', ({ frame }) => isTop(frame.id) && this.#navigated(frame));
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (!isTop(frameId)) return;
      this.url = toApp(url);
      this.#contents.emit('did-navigate-in-page', {}, this.url, true);
    });
    cdp.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (isTop(frameId) && loaderId !== blankLoader && !this.#isErrorPage) this.#reached(name);
    });
    cdp.on('Inspector.targetCrashed', () => this.#crashed());
    cdp.on('Runtime.consoleAPICalled', (event) => this.#consoleSaid(event));
  }

  async #begin(url: string): Promise<void> {
    const { cdp } = await this.#contents.page;
    this.#isOwn = true;
    const { errorText } = await cdp.send('Page.navigate', { url: toChromium(url) });
    if (!errorText) return;
    const code = errorText.replace('net::', '');
    this.#contents.emit('did-fail-load', {}, errorNumbers[code] ?? errorNumbers.ERR_FAILED, code, url, true);
  }

  #loaded(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const contents = this.#contents;
    const finish = () => {
      contents.removeListener('did-fail-load', fail);
      resolve();
    };
    const fail = (_event: object, errno: number, code: string, url: string) => {
      contents.removeListener('did-finish-load', finish);
      reject(Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url }));
    };
    contents.once('did-finish-load', finish);
    contents.once('did-fail-load', fail);
    return promise;
  }

  #setLoading(isLoading: boolean): void {
    if (this.isLoading === isLoading) return;
    this.isLoading = isLoading;
    this.#contents.emit(isLoading ? 'did-start-loading' : 'did-stop-loading');
  }

  #navigated({ url, unreachableUrl }: Payload<'Page.frameNavigated'>['frame']): void {
    this.#isOwn = false;
    this.isCrashed = false;
    this.#isErrorPage = unreachableUrl !== undefined;
    if (this.#isErrorPage) return;
    this.url = toApp(url);
    this.#contents.emit('did-navigate', {}, this.url, 200, 'OK');
  }

  #reached(name: string): void {
    if (name === 'DOMContentLoaded') this.#contents.emit('dom-ready', {});
    if (name === 'load') this.#contents.emit('did-finish-load', {});
  }

  #crashed(): void {
    this.isCrashed = true;
    const details = { reason: 'crashed', exitCode: 5 };
    this.#contents.emit('render-process-gone', {}, details);
    app.emit('render-process-gone', {}, this.#contents, details);
  }

  #consoleSaid({ type, args, stackTrace }: Payload<'Runtime.consoleAPICalled'>): void {
    const levels: Readonly<Record<string, string>> = { debug: 'debug', error: 'error', warning: 'warning' };
    const [frame] = stackTrace?.callFrames ?? [];
    const message = args.map((arg) => arg.value ?? arg.description ?? arg.type).join(' ');
    const place = { lineNumber: (frame?.lineNumber ?? -1) + 1, sourceId: toApp(frame?.url ?? '') };
    this.#contents.emit('console-message', { level: levels[type] ?? 'info', message, ...place });
  }
}
