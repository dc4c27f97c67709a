import { app } from '../app/app.ts';
import { addScheme } from '../chromium/url-map.ts';
import { strict } from '../ground/strict.ts';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

export type CustomScheme = {
  readonly scheme: string;
  readonly privileges?: Readonly<Record<string, boolean>>;
};

const handlers = new Map<string, ProtocolHandler>();

/** The handler of an address's scheme, or undefined. */
export function handlerOf(url: string): ProtocolHandler | undefined {
  return handlers.get(new URL(url).protocol.slice(0, -1));
}

/** `protocol`: handlers of custom schemes. Privileges are taken as `standard` and `secure`, whatever they say. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    if (app.hasStarted)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of schemes) addScheme(scheme);
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    if (!app.hasStarted) throw new Error('protocol can only be used after app is ready');
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    addScheme(scheme);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
});
