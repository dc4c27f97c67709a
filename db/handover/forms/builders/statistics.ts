import type { HandoverYear } from '../../year/survey.ts';
import { yearsOf } from '../../year/years-said.ts';
import { formTexts } from '../form-texts.ts';
import type { FormItem, PrintedForm } from '../model/printed-form.ts';
import { fill, heading, headOf, letterhead, signature, text } from './frame.ts';
import type { FormSetting } from './setting.ts';
import { dossierSums } from './sums.ts';

const WORDS = formTexts.forms.statistics;
const { lines: SAYS, units: UNITS } = WORDS;

/** What a line of the statistics counts: its words, unit and number; parts of the line above are marked so. */
type Counted = readonly [what: string, unit: string, count: number, isPart?: boolean];

/** Statistics of a year: what the yearly report asks for and the archive can answer (domain: circular 03/2018). */
export function statistics(year: HandoverYear, setting: FormSetting): PrintedForm {
  return { ...headOf('statistics', year, setting, 'portrait'), items: items(year, setting) };
}

function* items(year: HandoverYear, setting: FormSetting): Generator<FormItem> {
  yield letterhead(year, setting);
  yield heading(WORDS.heading, [fill(formTexts.year, { years: yearsOf(year) })]);
  yield* group(WORDS.groups.entries, entries(year));
  yield* group(WORDS.groups.dossiers, dossiers(year));
  yield* group(WORDS.groups.files, files(year));
  yield* group(WORDS.groups.awards, awards(year));
  yield* group(WORDS.groups.agents, agents(year));
  yield* group(
    WORDS.groups.fonds,
    year.fonds.map(({ content, totals }): Counted => [content.name, UNITS.dossier, totals.dossiers]),
  );
  yield { kind: 'lines', lines: [text(WORDS.note, { italic: true })] };
  yield { kind: 'signatures', blocks: [signature('compiler'), signature('signer')] };
}

function* group(title: string, counted: readonly Counted[]): Generator<FormItem> {
  yield { kind: 'group', text: title };
  let number = 0;
  for (const [what, unit, count, isPart = false] of counted) {
    if (!isPart) number += 1;
    yield { kind: 'row', cells: [isPart ? null : number, isPart ? `– ${what}` : what, unit, count, ''] };
  }
}

function entries({ totals }: HandoverYear): Counted[] {
  const { total, minutes, photo, commendation, document } = totals.entries;
  return [
    [SAYS.total, UNITS.entry, total],
    [SAYS.minutes, UNITS.entry, minutes, true],
    [SAYS.photo, UNITS.photo, photo, true],
    [SAYS.commendation, UNITS.entry, commendation, true],
    [SAYS.document, UNITS.entry, document, true],
    [SAYS.looseEntries, UNITS.entry, totals.looseEntries],
    [SAYS.undatedEntries, UNITS.entry, totals.undatedEntries],
  ];
}

function dossiers({ totals }: HandoverYear): Counted[] {
  const { dossiers: total, permanent, temporary, unstated } = dossierSums(totals);
  return [
    [SAYS.dossiers, UNITS.dossier, total],
    [SAYS.permanent, UNITS.dossier, permanent, true],
    [SAYS.temporary, UNITS.dossier, temporary, true],
    [SAYS.unstated, UNITS.dossier, unstated, true],
    [SAYS.onPaper, UNITS.dossier, totals.dossiersOnPaper],
    [SAYS.withFiles, UNITS.dossier, totals.dossiersWithFiles],
    [SAYS.boxes, UNITS.box, totals.boxes],
    [SAYS.sheets, UNITS.sheet, totals.sheets],
    [SAYS.pages, UNITS.page, totals.pages],
  ];
}

const files = ({ totals }: HandoverYear): Counted[] => [
  [SAYS.files, UNITS.file, totals.files],
  [SAYS.storedFiles, UNITS.file, totals.storedFiles],
  [SAYS.kilobytes, UNITS.kilobyte, Math.ceil(totals.bytes / 1024)],
];

const awards = ({ totals }: HandoverYear): Counted[] => [
  [SAYS.counted, UNITS.award, totals.awards.counted],
  [SAYS.person, UNITS.award, totals.awards.person, true],
  [SAYS.body, UNITS.award, totals.awards.body, true],
  [SAYS.household, UNITS.award, totals.awards.household, true],
  [SAYS.money, UNITS.dong, totals.awards.money],
];

const agents = ({ agents: { person, body, household } }: HandoverYear): Counted[] => [
  [SAYS.agentPerson, UNITS.agent, person],
  [SAYS.agentBody, UNITS.agent, body],
  [SAYS.agentHousehold, UNITS.agent, household],
];
