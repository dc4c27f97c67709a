import { around, element, XML_HEAD } from '../package/xml.ts';
import type { SheetCell } from '../sheets/rows.ts';
import type { SipField } from './sip-fields.ts';

/** The root of every description the circular asks for. */
const ROOT = 'simpledc';
const XSD = 'http://www.w3.org/2001/XMLSchema';

/** A description in the circular's own form: every field, empty ones too, as its sample package has them. */
export function simpledc(
  fields: readonly SipField[],
  read: (field: SipField) => SheetCell,
  schema: string,
): string {
  const said = fields.map((field) => {
    const text = shortened(String(read(field) ?? ''), field.most);
    return text === '' ? around(field.name, {}) : element(field.name, text);
  });
  const root = {
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:noNamespaceSchemaLocation': schema,
  };
  return `${XML_HEAD}${around(ROOT, root, '\n', ...said.map((one) => `${one}\n`))}\n`;
}

/** What receivers take of a text that is longer than they allow; the whole of it stands in the EAD3 file. */
function shortened(text: string, most: number | undefined): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return most === undefined || flat.length <= most ? flat : `${flat.slice(0, most - 1).trimEnd()}…`;
}

/** The schema of such a description, made from the same list of fields. */
export function simpledcSchema(fields: readonly SipField[]): string {
  const elements = fields.map(({ name, most }) => {
    if (most === undefined) return around('xs:element', { name, type: 'xs:string' });
    const length = around('xs:maxLength', { value: most });
    const type = around('xs:simpleType', {}, around('xs:restriction', { base: 'xs:string' }, length));
    return around('xs:element', { name }, type);
  });
  const type = around('xs:complexType', {}, around('xs:all', {}, '\n', ...elements.map((one) => `${one}\n`)));
  return `${XML_HEAD}${around('xs:schema', { 'xmlns:xs': XSD }, around('xs:element', { name: ROOT }, type))}\n`;
}
