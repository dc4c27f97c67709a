/** From the page's own world to the host. */
export type FromPage =
  | { readonly is: 'title'; readonly title: string }
  | { readonly is: 'open'; readonly url: string; readonly frameName: string; readonly features: string }
  | {
      readonly is: 'permission';
      readonly id: number;
      readonly permission: string;
      readonly isOnlyCheck: boolean;
    };

/** From the host to the page's own world, as the detail of an event named after the key. */
export type PermissionAnswer = {
  readonly id: number;
  readonly isGranted: boolean;
};

type Surroundings = {
  readonly key: string;
  /** The schemes of the application, whose absolute addresses Chromium does not know. */
  readonly schemes: readonly string[];
  post(message: FromPage): void;
};

/**
 * Turns what a page asks of the browser into questions to the host: new windows, permissions, and
 * requests to absolute addresses of the application's schemes. Tells the title, too.
 * It names nothing outside itself: its text is run inside the page.
 */
export function preparePageWorld({ key, schemes, post }: Surroundings): void {
  const waiting = new Map<number, (isGranted: boolean) => void>();
  let count = 0;
  document.addEventListener(`${key}-permission`, (event) => {
    const { id, isGranted }: PermissionAnswer = event instanceof CustomEvent ? event.detail : {};
    waiting.get(id)?.(isGranted);
    waiting.delete(id);
  });

  function ask(permission: string, isOnlyCheck = false): Promise<boolean> {
    const id = ++count;
    post({ is: 'permission', id, permission, isOnlyCheck });
    return new Promise((resolve) => waiting.set(id, resolve));
  }

  /** Puts a question before a method that returns a promise. */
  function guard(owner: object | undefined, method: string, permission: string): void {
    const native: unknown = owner && Reflect.get(owner, method);
    if (!owner || typeof native !== 'function') return;
    Reflect.set(owner, method, async function guarded(this: unknown, ...args: unknown[]) {
      if (await ask(permission)) return native.apply(this, args);
      throw new DOMException(`${permission} was denied`, 'NotAllowedError');
    });
  }

  function mapped(address: unknown): unknown {
    const url = address instanceof URL ? address.href : address;
    if (typeof url !== 'string') return address;
    const [, scheme = '', host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/is.exec(url) ?? [];
    return schemes.includes(scheme) ? `https://${host}.${scheme}.standin${rest}` : address;
  }

  function guardPermissions(): void {
    for (const method of ['read', 'readText']) guard(navigator.clipboard, method, 'clipboard-read');
    for (const method of ['write', 'writeText'])
      guard(navigator.clipboard, method, 'clipboard-sanitized-write');
    guard(navigator.mediaDevices, 'getUserMedia', 'media');
    guard(Element.prototype, 'requestFullscreen', 'fullscreen');
    if ('Notification' in window) {
      Notification.requestPermission = async () => ((await ask('notifications')) ? 'granted' : 'denied');
    }
    const locate = navigator.geolocation?.getCurrentPosition.bind(navigator.geolocation);
    if (locate) {
      navigator.geolocation.getCurrentPosition = async (found, failed, options) => {
        if (await ask('geolocation')) locate(found, failed, options);
        else
          failed?.({ code: 1, message: 'denied', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 });
      };
    }
    const query = navigator.permissions?.query.bind(navigator.permissions);
    if (query) {
      navigator.permissions.query = async (wanted) => {
        const status = await query(wanted);
        const state = (await ask(wanted.name, true)) ? 'granted' : 'denied';
        return Object.defineProperty(status, 'state', { value: state });
      };
    }
  }

  function guardWindows(): void {
    window.open = (url = 'about:blank', frameName = '', features = '') => {
      post({ is: 'open', url: new URL(url, location.href).href, frameName, features });
      return null;
    };
    window.addEventListener('click', (event) => {
      const link = event
        .composedPath()
        .find((node) => node instanceof HTMLAnchorElement && node.target === '_blank');
      if (event.defaultPrevented || !(link instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      window.open(link.href);
    });
  }

  function mapRequests(): void {
    const fetch = window.fetch.bind(window);
    window.fetch = (input, options) => fetch(mapped(input) as RequestInfo, options);
    const open = XMLHttpRequest.prototype.open;
    XMLHttpRequest.prototype.open = function openMapped(this: XMLHttpRequest, ...args: unknown[]) {
      Reflect.apply(open, this, [args[0], mapped(args[1]), ...args.slice(2)]);
    };
  }

  function followTitle(): void {
    if (window !== window.top) return;
    let told = '';
    const tell = () => {
      if (document.title !== told) post({ is: 'title', title: document.title });
      told = document.title;
    };
    document.addEventListener('DOMContentLoaded', () => {
      tell();
      new MutationObserver(tell).observe(document.head, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
  }

  followTitle();
  guardPermissions();
  guardWindows();
  mapRequests();
}
