import fs from 'node:fs/promises';
import path from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { ArchiveError } from '#contract';
import { fold } from '../../../../text/index.ts';
import { formTexts } from '../../form-texts.ts';
import type { FormHead, FormItem } from '../../model/printed-form.ts';
import { cellText } from '../cell-text.ts';
import { inParts } from '../parts.ts';
import type { OpenRenderer } from '../renderer.ts';

type Values = { readonly [name: string]: string | readonly Values[] };

/**
 * Fills in the DOCX of an office. A field is a name between braces: of a column exactly as it is headed, or of the whole
 * form; spelt with or without marks. What stands inside the loop of rows is repeated for each row, inside the loop of
 * sheets for each sheet (their names are in `form-texts.json`). Fails with `template_refused`, naming the wrong field.
 */
export function openTemplate(template: string): OpenRenderer {
  return (head, { folder }) =>
    inParts(head, folder, 'docx', async (items, file) => {
      const filled = fillIn(await fs.readFile(template), path.basename(template), valuesOf(head, items));
      await fs.writeFile(file, filled);
    });
}

function fillIn(template: Buffer, file: string, values: Values): Buffer {
  const unknown: string[] = [];
  const known = namesIn(values);
  try {
    const document = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: (tag) => {
        const name = keyOf(tag);
        if (tag !== '.' && !known.has(name)) unknown.push(tag);
        return { get: (scope: Values) => scope[name] };
      },
      nullGetter: () => '',
    });
    document.render(values);
    const [tag] = unknown;
    if (tag !== undefined)
      throw new ArchiveError({ code: 'template_refused', file, tag, reason: 'unknown_field' });
    return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    const tag = tagOf(error);
    throw new ArchiveError({
      code: 'template_refused',
      file,
      tag,
      reason: tag === '' ? 'not_docx' : 'syntax',
    });
  }
}

/** The field that a complaint of docxtemplater is about; empty where it is about the file. */
function tagOf(error: unknown): string {
  const { properties } = error as { properties?: { xtag?: string; errors?: readonly unknown[] } };
  const [first] = properties?.errors ?? [];
  return first === undefined ? (properties?.xtag ?? '') : tagOf(first);
}

const keyOf = (name: string): string => fold(name).trim();

const keyed = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [keyOf(name), value]));

/** What a template is given: fields of the form, its sheets with their rows, and all rows of all sheets. */
function valuesOf(head: FormHead, items: readonly FormItem[]): Values {
  const { rows: rowsName, sheets: sheetsName } = formTexts.fields;
  const all: Values[] = [];
  const sheets: { fields: Values; rows: Values[] }[] = [];
  for (const item of items) {
    if (item.kind === 'sheet') sheets.push({ fields: item.fields, rows: [] });
    if (item.kind !== 'row') continue;
    const row = keyed(
      Object.fromEntries(head.columns.map(({ heading }, n) => [heading, cellText(item.cells[n] ?? null)])),
    );
    all.push(row);
    sheets.at(-1)?.rows.push(row);
  }
  return keyed({
    ...head.fields,
    [rowsName]: all,
    [sheetsName]: sheets.map(({ fields, rows }) => keyed({ ...fields, [rowsName]: rows })),
    // Names are known even where there is nothing to show for them.
    ...(all.length > 0
      ? {}
      : { columns: [keyed(Object.fromEntries(head.columns.map(({ heading }) => [heading, ''])))] }),
  });
}

function namesIn(values: Values): Set<string> {
  const names = new Set<string>();
  const look = (one: Values): void => {
    for (const [name, value] of Object.entries(one)) {
      names.add(name);
      if (typeof value !== 'string') for (const inner of value.slice(0, 1)) look(inner);
    }
  };
  look(values);
  return names;
}
