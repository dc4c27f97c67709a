import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { FromPage, PermissionAnswer } from '../worlds/page-world.ts';
import type { FromHost, ToHost } from '../worlds/preload-world.ts';
import {
  pageBinding,
  pageScript,
  pathFunction,
  preloadBinding,
  preloadReceiver,
  preloadScript,
  preloadWorld,
} from '../worlds/scripts.ts';
import { createWire, type Wire } from '../worlds/wire.ts';
import { type CdpSession, ignoreGone } from './cdp.ts';
import { chromium } from './chromium.ts';
import type { Payload } from './protocol.ts';

/** The subset of `webPreferences` that changes something here. */
export type WebPreferences = {
  readonly preload?: string;
  readonly additionalArguments?: readonly string[];
  readonly sandbox?: boolean;
  readonly contextIsolation?: boolean;
  readonly nodeIntegration?: boolean;
  readonly partition?: string;
  readonly session?: unknown;
};

/** Width and height in device independent pixels. */
export type Size = {
  readonly width: number;
  readonly height: number;
};

/** Milliseconds. */
const closingAgainAfter = 500;

/** How the host side reads and writes what crosses by IPC. */
export const wire = createWire({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
});

/** @throws for a window that Electron would run, but not as safely as this project wants it. */
function refuseUnsafe(preferences: WebPreferences): void {
  const { sandbox, contextIsolation, nodeIntegration, partition, session } = preferences;
  if (sandbox === false || contextIsolation === false || nodeIntegration) {
    throw new Error('electron stand-in: only sandboxed, isolated windows without Node are implemented');
  }
  if (partition !== undefined || session !== undefined) {
    throw new Error('electron stand-in: webPreferences.partition and session are not implemented');
  }
}

/** One tab of Chromium with the two worlds prepared in it. */
export class Page {
  readonly targetId: string;
  readonly cdp: CdpSession;
  /** The loader of the empty document before the first navigation; its events are nobody's. */
  readonly blankLoader: string;
  readonly #key: string;
  #preloadContext: string | undefined;

  private constructor(targetId: string, cdp: CdpSession, blankLoader: string, key: string) {
    this.targetId = targetId;
    this.cdp = cdp;
    this.blankLoader = blankLoader;
    this.#key = key;
  }

  /** Opens an empty tab in a window of its own. @param onTarget hears its id before anything happens in it. */
  static async open(
    preferences: WebPreferences,
    size: Size,
    onTarget: (targetId: string) => void,
  ): Promise<Page> {
    refuseUnsafe(preferences);
    const { connection } = chromium;
    const { targetId } = await connection.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
    });
    onTarget(targetId);
    const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
    const cdp = connection.session(sessionId);
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const page = new Page(targetId, cdp, frameTree.frame.loaderId, randomUUID());
    await Promise.all([page.#prepare(preferences), page.resize(size, 1)]);
    return page;
  }

  async #prepare({ preload, additionalArguments = [] }: WebPreferences): Promise<void> {
    const { cdp } = this;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const isTop = context.auxData?.frameId === this.targetId;
      if (isTop && context.name === preloadWorld) this.#preloadContext = context.uniqueId;
    });
    cdp.on('Debugger.paused', (paused) => this.#answerPath(paused));
    const scripts = [{ source: pageScript(this.#key) }];
    if (preload) {
      const source = preloadScript(this.#key, preload, additionalArguments);
      scripts.push(Object.assign({ source }, { worldName: preloadWorld }));
    }
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      cdp.send('Runtime.enable'),
      cdp.send('Debugger.enable'),
      cdp.send('Runtime.addBinding', { name: preloadBinding, executionContextName: preloadWorld }),
      cdp.send('Runtime.addBinding', { name: pageBinding }),
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      ...scripts.map((script) => cdp.send('Page.addScriptToEvaluateOnNewDocument', script)),
    ]);
  }

  /** Makes the page as large as its window; at a zoom there are fewer, larger CSS pixels in it. */
  async resize({ width, height }: Size, zoom: number): Promise<void> {
    const { targetId, cdp } = this;
    const { windowId } = await chromium.connection.send('Browser.getWindowForTarget', { targetId });
    await chromium.connection.send('Browser.setContentsSize', { windowId, width, height });
    if (zoom === 1) return void (await cdp.send('Emulation.clearDeviceMetricsOverride'));
    const zoomed = {
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
    };
    await cdp.send('Emulation.setDeviceMetricsOverride', { ...zoomed, mobile: false });
  }

  /**
   * Closes the tab; never resolves, but rejects when it is gone. Chromium forgets the wish where it
   * meets a navigation, so it is repeated.
   */
  async close(): Promise<never> {
    const { targetId } = this;
    for (;;) {
      await chromium.connection.send('Target.closeTarget', { targetId });
      await setTimeout(closingAgainAfter);
    }
  }

  /** Hears what the preload's world says, with a way to answer the document that said it. */
  onPreload(listen: (message: ToHost, answer: (message: FromHost) => void) => void): void {
    this.cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== preloadBinding) return;
      listen(JSON.parse(payload), (message) => this.#receive(message, { contextId: executionContextId }));
    });
  }

  /** Hears what the page's own world asks, with a way to answer a question for a permission. */
  onPage(listen: (message: FromPage, answer: (isGranted: boolean) => void) => void): void {
    this.cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== pageBinding) return;
      const message: FromPage = JSON.parse(payload);
      listen(message, (isGranted) => {
        if (message.is === 'permission') this.#tellPage({ id: message.id, isGranted }, executionContextId);
      });
    });
  }

  /** Sends an event to the preload of the document that is there now; without one it is lost, as in Electron. */
  sendEvent(channel: string, args: Wire): void {
    const uniqueContextId = this.#preloadContext;
    if (uniqueContextId) this.#receive({ is: 'event', channel, args }, { uniqueContextId });
  }

  #receive(message: FromHost, context: { contextId: number } | { uniqueContextId: string }): void {
    const expression = `${preloadReceiver}(${JSON.stringify(message)})`;
    this.cdp.send('Runtime.evaluate', { expression, ...context }).catch(ignoreGone);
  }

  #tellPage(answer: PermissionAnswer, contextId: number): void {
    const event = `new CustomEvent('${this.#key}-permission', { detail: ${JSON.stringify(answer)} })`;
    const expression = `document.dispatchEvent(${event})`;
    this.cdp.send('Runtime.evaluate', { expression, contextId, userGesture: true }).catch(ignoreGone);
  }

  /** `webUtils.getPathForFile` waits at its `debugger` statement for the path; other stops go on at once. */
  async #answerPath({ callFrames }: Payload<'Debugger.paused'>): Promise<void> {
    const [frame] = callFrames;
    if (frame?.functionName === pathFunction) {
      const { callFrameId } = frame;
      const file = await this.cdp.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: 'file' });
      const { path } = await this.cdp.send('DOM.getFileInfo', { objectId: file.result.objectId ?? '' });
      const expression = `path = ${JSON.stringify(path)}`;
      await this.cdp.send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
    }
    await this.cdp.send('Debugger.resume');
  }
}
