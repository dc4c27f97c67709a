import type { RecordOf } from '#contract';
import { formOf, type Recipient } from './award-table.ts';
import { type Child, el } from './dom.ts';
import { dated, facts, lines, links, section, type View } from './parts.ts';

type AgentRecord = RecordOf<'person'> | RecordOf<'body'> | RecordOf<'household'>;
type Award = { readonly decision: RecordOf<'commendation'>; readonly line: Recipient };

/** A person, body or household: who it is, what it was awarded in this package, where it is named. */
export function agentPage(record: AgentRecord, view: View): readonly Child[] {
  const { words, language, pack } = view;
  const id = record.id ?? '';
  const awards = awardsOf(id, view);
  const counted = awards.filter(({ line }) => !line.revokedBy).length;
  const decisions = new Set(awards.map(({ decision }) => decision.id));
  const others = pack.naming(id).filter((row) => !decisions.has(row.id));
  return [
    facts([
      [words.bornIn, record.birthYear ? `${record.birthYear}` : ''],
      [words.otherNames, (record.names ?? []).map(({ name }) => name).join(', ')],
      [
        words.date,
        [record.validFrom, record.validTo]
          .map((day) => dated(day, language))
          .filter(Boolean)
          .join(' – '),
      ],
      [words.positions, lines((record.positions ?? []).map((one) => position(one, view)))],
    ]),
    section(
      words.history,
      awards.length === 0
        ? el('p', {}, words.noHistory)
        : el('p', {}, el('strong', {}, `${counted} ${words.times}`)),
      lines(awards.map((award) => awardLine(award, view))),
      el('p', { class: 'quiet' }, words.historyNote),
    ),
    section(
      words.mentioned,
      links(
        others.map((row) => row.id),
        view,
      ),
    ),
  ];
}

/** Award lines of somebody, the newest decision first. */
function awardsOf(id: string, { pack }: View): readonly Award[] {
  return pack.awarding(id).flatMap((row) => {
    const decision = pack.record(row.id);
    if (decision?.kind !== 'commendation') return [];
    return (decision.recipients ?? [])
      .filter(({ agentId }) => agentId === id)
      .map((line) => ({ decision, line }));
  });
}

function awardLine({ decision, line }: Award, view: View): Child {
  const { language, words } = view;
  const year = line.periodTo ?? decision.yearTo ?? decision.year;
  const told = [dated(decision.signedOn, language), line.position, line.unit, line.achievement];
  return el(
    'span',
    { class: line.revokedBy ? 'revoked' : 'award' },
    year ? el('b', {}, `${year} `) : null,
    ...formOf(line, view),
    ' · ',
    el('a', { href: `#/${decision.id}` }, decision.number || decision.subject || words.untitled),
    el('small', {}, ` ${told.filter(Boolean).join(' · ')}`),
  );
}

function position(one: NonNullable<AgentRecord['positions']>[number], { language }: View): string {
  const span = [one.from, one.to].map((day) => dated(day, language)).filter(Boolean);
  return [[one.position, one.unit].filter(Boolean).join(', '), span.join(' – ')].filter(Boolean).join(' · ');
}
