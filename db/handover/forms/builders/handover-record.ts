import type { HandoverYear } from '../../year/survey.ts';
import { yearsOf } from '../../year/years-said.ts';
import { formTexts } from '../form-texts.ts';
import { line } from '../model/lines.ts';
import type { FormItem, Line, PrintedForm } from '../model/printed-form.ts';
import { fill, heading, headOf, letterhead, signature, text } from './frame.ts';
import { dayText } from './labels.ts';
import type { FormSetting, Party } from './setting.ts';

const WORDS = formTexts.forms['handover-record'];
const DOTS = formTexts.dots.line;
/** Giver and receiver keep one each (decree 30/2020, art. 30). */
const COPIES = 2;
/** Points between paragraphs: so that a record with its signatures fits one page. */
const BETWEEN = 2;

/** The record of handing over (decree 30/2020, appendix V), twice. Who gives and takes may be filled in by hand. */
export function handoverRecord(year: HandoverYear, setting: FormSetting): PrintedForm {
  return { ...headOf('handover-record', year, setting, 'portrait'), items: items(year, setting) };
}

function* items(year: HandoverYear, setting: FormSetting): Generator<FormItem> {
  for (let copy = 0; copy < COPIES; copy++) {
    yield { kind: 'sheet', fields: {} };
    yield letterhead(year, setting);
    yield heading(WORDS.heading, [WORDS.subject]);
    const lines = [...opening(setting), ...agreement(year), text(WORDS.copies)];
    yield { kind: 'lines', lines: lines.map((one) => ({ ...one, before: BETWEEN })) };
    yield {
      kind: 'signatures',
      blocks: [signature('giver', setting.giver?.name), signature('receiver', setting.receiver?.name)],
    };
  }
}

function opening({ giver, receiver }: FormSetting): Line[] {
  return [
    ...WORDS.basis.map((one) => text(one, { italic: true })),
    text(WORDS.we),
    ...party(WORDS.giver, giver),
    ...party(WORDS.receiver, receiver),
    text(WORDS.agreed),
  ];
}

function party(side: string, who: Party | undefined): Line[] {
  return [
    line(side, { bold: true, before: 4 }),
    text(fill(WORDS.person, { name: who?.name || DOTS }), { align: 'left' }),
    text(fill(WORDS.position, { position: who?.position || DOTS }), { align: 'left' }),
  ];
}

function agreement(year: HandoverYear): Line[] {
  const { totals, fonds } = year;
  const holding = fonds.map(({ content }) => content.name).join('; ');
  const time = fill(WORDS.yearSpan, { years: yearsOf(year) });
  const span =
    totals.earliest === null || totals.latest === null
      ? time
      : `${time}, ${fill(WORDS.timeSpan, { from: dayText(totals.earliest), to: dayText(totals.latest) })}`;
  const inner = { indent: 18, align: 'left' } as const;
  return [
    text(fill(WORDS.holding, { holding: holding || DOTS })),
    text(fill(WORDS.time, { time: span })),
    text(WORDS.amount),
    text(WORDS.paper, inner),
    text(fill(WORDS.boxes, { boxes: totals.boxes }), inner),
    text(
      fill(WORDS.paperDossiers, { dossiers: totals.dossiersOnPaper, metres: formTexts.dots.short }),
      inner,
    ),
    text(WORDS.electronic, inner),
    text(fill(WORDS.electronicDossiers, { dossiers: totals.dossiersWithFiles }), inner),
    text(fill(WORDS.electronicFiles, { files: totals.files }), inner),
    text(fill(WORDS.state, { state: DOTS }), { align: 'left' }),
    text(WORDS.inventory),
  ];
}
