import { ignoreGone } from '../chromium/cdp.ts';
import type { Page } from '../chromium/page.ts';
import type { Method, Params, Result } from '../chromium/protocol.ts';
import { recorded } from '../ground/calls.ts';
import { StrictEmitter, strict } from '../ground/strict.ts';
import { type PrintToPdfOptions, pdfParameters } from './print.ts';

/** The part of `webContents` that hands its wishes straight on to the page: editing, printing, scripts. */
export abstract class PageCommands extends StrictEmitter {
  /** @internal The tab, as soon as it stands. */
  abstract readonly page: Promise<Page>;

  undo = (): void => this.#edit('Undo');
  redo = (): void => this.#edit('Redo');
  cut = (): void => this.#edit('Cut');
  copy = (): void => this.#edit('Copy');
  paste = (): void => this.#edit('Paste');
  delete = (): void => this.#edit('Delete');
  selectAll = (): void => this.#edit('SelectAll');
  stop = (): void => this.command('Page.stopLoading');
  forcefullyCrashRenderer = (): void => this.command('Page.crash');
  focus = (): void => this.command('Page.bringToFront');

  executeJavaScript = async (expression: string, userGesture = false): Promise<unknown> => {
    const options = { awaitPromise: true, returnByValue: true, userGesture };
    const { exceptionDetails, result } = await this.#send('Runtime.evaluate', { expression, ...options });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };

  print = recorded('webContents.print', (_options?: object, done?: (isOk: boolean, reason: string) => void) =>
    done?.(true, ''),
  );

  printToPDF = async (options: PrintToPdfOptions = {}): Promise<Buffer> => {
    const { data } = await this.#send('Page.printToPDF', pdfParameters(options));
    return Buffer.from(data, 'base64');
  };

  capturePage = async (): Promise<object> => {
    const png = Buffer.from((await this.#send('Page.captureScreenshot')).data, 'base64');
    return strict('nativeImage', { toPNG: () => png, isEmpty: () => png.length === 0 });
  };

  /** @internal Gives the page a command that nobody waits for; a page that is gone does not mind. */
  command<M extends Method>(method: M, params?: Params<M>): void {
    this.#send(method, params).catch(ignoreGone);
  }

  async #send<M extends Method>(method: M, params?: Params<M>): Promise<Result<M>> {
    return (await this.page).cdp.send(method, params);
  }

  #edit(command: string): void {
    this.command('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] });
  }
}
