import { access } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { type HandoverCheck, type HandoverFinding, type HandoverRule, readPartialDate } from '#contract';
import { readCertificate, seriesOf } from '../../awards/certificates/series.ts';
import type { CertificateReader, CertificateRow } from '../../awards/certificates/store-certificates.ts';
import { blobPath } from '../../blobs/paths.ts';
import { checkRules } from './check-rules.ts';
import type { FindingsReader, Found } from './store-findings.ts';
import type { HandoverYear, YearDossier } from './survey.ts';

export type CheckSources = {
  readonly folder: string;
  readonly findings: FindingsReader;
  readonly certificates: CertificateReader;
};
type Look = (year: HandoverYear, from: CheckSources) => Iterable<Found> | AsyncIterable<Found>;

/** Rules that need more than one look at the tables. */
const LOOKS: Partial<Record<HandoverRule, Look>> = {
  outside_dossier: outsideDossiers,
  dossier_gap: dossierGaps,
  certificate_gap: certificateGaps,
  certificate_double: certificateDoubles,
  file_missing: missingFiles,
};

/** Checks what is to be handed over by the rule table; counts everything, tells `limit` findings of each rule. */
export async function checkYear(
  year: HandoverYear,
  from: CheckSources,
  limit: number,
): Promise<HandoverCheck> {
  const rules: HandoverCheck['rules'] = [];
  const findings: HandoverFinding[] = [];
  for (const { rule, blocks } of checkRules) {
    let count = 0;
    for await (const found of LOOKS[rule]?.(year, from) ?? from.findings.ofRule(rule)) {
      count += 1;
      if (count <= limit) findings.push({ rule, blocks, ...found });
    }
    rules.push({ rule, blocks, count });
    await setImmediate();
  }
  const blocking = rules.reduce((sum, { blocks, count }) => sum + (blocks ? count : 0), 0);
  return { rules, blocking, findings: findings.sort((a, b) => Number(b.blocks) - Number(a.blocks)) };
}

/** The days a dossier says it covers: its own dates, else its year; undefined where it says neither. */
function daysOf({ content }: YearDossier): { from: string; to: string } | undefined {
  const start = content.startDate === null ? undefined : readPartialDate(content.startDate);
  const end = content.endDate === null ? undefined : readPartialDate(content.endDate);
  const { year } = content;
  if (!start && !end && year === null) return undefined;
  const from = start?.earliest ?? (year === null ? '' : `${year}-01-01`);
  const to = end?.latest ?? (year === null ? '9999-12-31' : `${year}-12-31`);
  return { from, to };
}

function* outsideDossiers(year: HandoverYear, { findings }: CheckSources): Generator<Found> {
  for (const dossier of year.dossiers()) {
    const days = daysOf(dossier);
    if (days) yield* findings.outside(dossier.id, days.from, days.to);
  }
}

function* dossierGaps(_year: HandoverYear, { findings }: CheckSources): Generator<Found> {
  const read = findings.dossierNumbers().flatMap((row) => {
    const number = readCertificate(row.number);
    return number ? [{ ...row, ...number }] : [];
  });
  const series = Map.groupBy(read, ({ fondsId, year, tail }) => `${fondsId} ${year} ${tail}`);
  for (const ofSeries of series.values()) {
    const numbers = [...new Set(ofSeries.map(({ number }) => number))].sort((a, b) => a - b);
    const [first] = ofSeries;
    if (!first) continue;
    const write = (number: number): string => `${String(number).padStart(first.width, '0')}${first.tail}`;
    for (const [n, number] of numbers.entries()) {
      const before = n === 0 ? 0 : (numbers[n - 1] ?? 0);
      if (number === before + 1) continue;
      const value = [...new Set([write(before + 1), write(number - 1)])].join('–');
      yield { entity: 'fonds', id: first.fondsId, kind: null, title: first.fondsName, number: '', value };
    }
  }
}

/** Certificates of the chosen years, where commendations are handed over at all. */
const certificatesOf = ({ choice }: HandoverYear, { certificates }: CheckSources): CertificateRow[][] =>
  choice.kinds.includes('commendation') ? choice.years.map((year) => certificates.ofYear(year)) : [];

function* certificateGaps(year: HandoverYear, from: CheckSources): Generator<Found> {
  for (const rows of certificatesOf(year, from)) {
    for (const { tail, gaps } of seriesOf(rows)) {
      for (const { from: first, to } of gaps) {
        const next = rows.find((row) => readCertificate(row.certificate_no)?.number === to + 1);
        if (next) yield toFound(next, first === to ? `${first}${tail}` : `${first}–${to}${tail}`);
      }
    }
  }
}

function* certificateDoubles(year: HandoverYear, from: CheckSources): Generator<Found> {
  for (const rows of certificatesOf(year, from)) {
    for (const { doubles } of seriesOf(rows)) {
      for (const { certificateNo, lines } of doubles) {
        for (const { entryId, asPrinted, number } of lines) {
          const value = certificateNo;
          yield { entity: 'entry', id: entryId, kind: 'commendation', title: asPrinted, number, value };
        }
      }
    }
  }
}

const toFound = (row: CertificateRow, value: string): Found => ({
  ...{ entity: 'entry', id: row.entry_id, kind: 'commendation', title: row.as_printed },
  ...{ number: row.number_of_decision, value },
});

async function* missingFiles(_year: HandoverYear, { findings, folder }: CheckSources): AsyncGenerator<Found> {
  for (const { sha256, ...found } of findings.storedFiles()) {
    const isThere = await access(blobPath(folder, sha256)).then(
      () => true,
      () => false,
    );
    if (!isThere) yield found;
  }
}
