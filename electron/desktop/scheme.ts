import { protocol } from 'electron';

const SCHEME = 'app';
const HOST = 'bundle';

/** The page of the program. */
export const PAGE_URL = `${SCHEME}://${HOST}/`;

/** Makes the scheme behave like https. Must run before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves the page and the archive's files below the scheme. The app must be ready. */
export function serveScheme(files: (request: Request) => Promise<Response>): void {
  protocol.handle(SCHEME, async (request) =>
    isOurs(request.url) ? files(request) : new Response(null, { status: 404 }),
  );
}

/** Whether an address is below our scheme and host. Node gives such an address no origin to compare. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol: scheme, host } = new URL(address);
  return scheme === `${SCHEME}:` && host === HOST;
}

/** Whether an address is the program's one page, whatever place in it is shown. */
export function isPage(address: string): boolean {
  return isOurs(address) && ['/', '/index.html'].includes(new URL(address).pathname);
}
