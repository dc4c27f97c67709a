/**
 * Chromium knows no `app://` over its debugging protocol, so a page of the scheme lives there under
 * `https://<host>.<scheme>.standin`. These functions translate addresses and headers both ways; the
 * application sees its own scheme only, the page sees https.
 */

const schemes = new Set<string>();

/** Makes a scheme known; addresses of unknown schemes stay as they are. */
export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** The schemes made known so far. */
export function knownSchemes(): string[] {
  return [...schemes];
}

/** `app://bundle/a?b#c` → `https://bundle.app.standin/a?b#c`. */
export function toChromium(url: string): string {
  const [, scheme = '', host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/is.exec(url) ?? [];
  return schemes.has(scheme) ? `https://${host}.${scheme}.standin${rest}` : url;
}

/** `https://bundle.app.standin/a?b#c` → `app://bundle/a?b#c`. */
export function toApp(url: string): string {
  const match = /^https:\/\/([^/?#]+)\.([^./?#]+)\.standin(?=[/?#]|$)(.*)$/is.exec(url);
  return match ? `${match[2]}://${match[1]}${match[3]}` : url;
}

/** The origin as Electron tells it: `app://bundle`, where Node's URL would say `null`; of no address ''. */
export function originOf(url: string): string {
  if (url === '') return '';
  const { origin, protocol, host } = new URL(url);
  return schemes.has(protocol.slice(0, -1)) ? `${protocol}//${host}` : origin;
}

/** A value of a response header (CSP, Location, CORS) with the application's addresses made Chromium's. */
export function headerToChromium(value: string): string {
  let mapped = value;
  for (const scheme of schemes) {
    mapped = mapped
      .replaceAll(new RegExp(`\\b${scheme}://([\\w.-]+)`, 'g'), `https://$1.${scheme}.standin`)
      .replaceAll(new RegExp(`(?<=^|[\\s;])${scheme}:(?=[\\s;]|$)`, 'g'), `https://*.${scheme}.standin`);
  }
  return mapped;
}

/** A value of a request header (Origin, Referer) with Chromium's addresses made the application's. */
export function headerToApp(value: string): string {
  return toApp(value);
}
