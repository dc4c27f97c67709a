import { chromium } from '../chromium/chromium.ts';
import type { Params } from '../chromium/protocol.ts';
import { originOf, toChromium } from '../chromium/url-map.ts';

type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
  details: { isMainFrame: boolean; requestingUrl: string },
) => void;

type CheckHandler = (
  contents: unknown,
  permission: string,
  requestingOrigin: string,
  details: { isMainFrame: boolean; requestingUrl: string },
) => boolean;

/** Chromium's own names for what the pages here may ask for. */
const chromiumNames: Readonly<Record<string, readonly string[]>> = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  geolocation: ['geolocation'],
  media: ['camera', 'microphone'],
  notifications: ['notifications'],
};

/** The permission handlers of a session. Without a handler everything is granted, as in Electron. */
export class Permissions {
  request: RequestHandler | null = null;
  check: CheckHandler | null = null;

  /** Answers a page that only looks whether it may. */
  isGranted(contents: unknown, permission: string, url: string): boolean {
    const details = { isMainFrame: true, requestingUrl: url };
    return this.check?.(contents, permission, originOf(url), details) ?? true;
  }

  /** Answers a page that asks; what is granted here is granted in Chromium too. */
  async ask(contents: unknown, permission: string, url: string): Promise<boolean> {
    const { request } = this;
    const details = { isMainFrame: true, requestingUrl: url };
    const isGranted = await new Promise<boolean>((resolve) => {
      if (request) request(contents, permission, resolve, details);
      else resolve(true);
    });
    for (const name of isGranted ? (chromiumNames[permission] ?? []) : []) {
      const origin = new URL(toChromium(url)).origin;
      const grant: Params<'Browser.setPermission'> = { permission: { name }, setting: 'granted', origin };
      await chromium.connection.send('Browser.setPermission', grant);
    }
    return isGranted;
  }
}
