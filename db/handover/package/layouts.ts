import type { HandoverProfile } from '#contract';
import { plainEnding, plainName } from '../../blobs/bag/payload-name.ts';
import { sipLayout } from '../sip/layout.ts';
import type { HandoverYear, YearDossier, YearFonds } from '../year/survey.ts';
import { type Codes, codePart } from './codes.ts';
import type { Layout } from './layout.ts';

const FOLDER = 'ho-so';
const LOOSE = 'ngoai-ho-so';
const LONGEST = { fonds: 24, number: 20, title: 48, file: 60, office: 20, retention: 12 } as const;
/** Code of the vocabulary `retention` for what is kept for ever, and the folder receivers have for it. */
const PERMANENT = { code: '01', folder: 'VV' } as const;

/** The layout a profile asks for. */
export function layoutOf(
  { layout }: HandoverProfile,
  year: HandoverYear,
  codes: Codes,
  packageId: string,
): Layout {
  if (layout === 'sip') return sipLayout(packageId, codes);
  return layout === 'coded' ? codedLayout(year, codes) : readableLayout(year);
}

/** Folder of the fonds, folder of the dossier, number within the dossier and a readable name. */
function readableLayout(year: HandoverYear): Layout {
  const fonds = fondsFolders(year.fonds);
  return {
    folder: (dossier) =>
      dossier === null
        ? `${FOLDER}/${LOOSE}`
        : `${FOLDER}/${fonds.get(dossier.fondsId) ?? 'phong'}/${dossierFolder(dossier)}`,
    name(entry, position, fileName) {
      const stem = plainName(fileName.replace(/\.[^.]*$/, ''), LONGEST.file);
      const number = String(entry.position).padStart(5, '0');
      return [number, two(position + 1), stem].filter(Boolean).join('-') + plainEnding(fileName);
    },
  };
}

const two = (number: number): string => String(number).padStart(2, '0');

function fondsFolders(all: readonly YearFonds[]): Map<string, string> {
  const taken = new Set<string>([LOOSE]);
  return new Map(
    all.map(({ id, content }, n) => {
      const plain = plainName(content.code, LONGEST.fonds) || 'phong';
      let name = plain;
      for (let more = n + 1; taken.has(name); more += 1) name = `${plain}-${more}`;
      taken.add(name);
      return [id, name];
    }),
  );
}

/** The number in the inventory makes the name one of its own; number and title make it readable. */
function dossierFolder({ position, content }: YearDossier): string {
  const parts = [
    String(position).padStart(4, '0'),
    plainName(content.number, LONGEST.number),
    plainName(content.title, LONGEST.title),
  ];
  return parts.filter(Boolean).join('-');
}

/**
 * Office, year, retention, fonds, code of the dossier; files are named by the code of the document. The tree that tools
 * of receivers walk through: nothing in the law says so.
 */
function codedLayout(year: HandoverYear, codes: Codes): Layout {
  const office = plainName(year.office.name, LONGEST.office) || 'co-quan';
  const fonds = new Map(year.fonds.map(({ id, content }) => [id, codePart(content.code, LONGEST.office)]));
  const [firstYear = 0] = year.choice.years;
  return {
    folder(dossier) {
      if (dossier === null) return [FOLDER, office, firstYear, LOOSE].join('/');
      const { fondsId, content, id } = dossier;
      const kept = retentionFolder(content.retention, year);
      const ofFonds = fonds.get(fondsId) || 'phong';
      return [FOLDER, office, content.year ?? firstYear, kept, ofFonds, codes.dossier(id)].join('/');
    },
    name: (entry, position, fileName) =>
      `${codes.document(entry)}${position === 0 ? '' : `-${two(position + 1)}`}${plainEnding(fileName)}`,
  };
}

function retentionFolder(code: string, { terms }: HandoverYear): string {
  if (code === PERMANENT.code) return PERMANENT.folder;
  return plainName(terms.labelOf('retention', code) ?? code, LONGEST.retention) || 'chua-ro';
}
