/** What XML 1.0 cannot hold, even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A text as XML holds it. */
const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An opening tag; attributes without a value are left out. */
export function opening(name: string, attributes: Attributes = {}): string {
  const said = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined);
  return `<${[name, ...said.map(([key, value]) => `${key}="${xmlText(String(value))}"`)].join(' ')}>`;
}

/** An element around parts that are XML already. */
export const around = (name: string, attributes: Attributes, ...parts: readonly string[]): string =>
  `${opening(name, attributes)}${parts.join('')}</${name}>`;

/** An element around a text; nothing where the text is empty. */
export const element = (name: string, text: string | null, attributes: Attributes = {}): string =>
  text === null || text === '' ? '' : around(name, attributes, xmlText(text));
