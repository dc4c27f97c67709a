import type { InterchangeRecord } from '#contract';
import type { TermBook } from '../../catalogue/interchange/terms.ts';

type Labels = Record<string, Record<string, string>>;
type Coded = readonly (readonly [vocabulary: string, code: string | null | undefined])[];

/** Gathers the words for the codes that records have, so that the page can say them without a vocabulary. */
export function labelGatherer(terms: TermBook): {
  add(record: InterchangeRecord): void;
  readonly labels: Labels;
} {
  const labels: Labels = {};
  return {
    labels,
    add(record) {
      for (const [vocabulary, code] of codesIn(record)) {
        const label = code ? terms.labelOf(vocabulary, code) : undefined;
        if (code && label !== undefined) labels[vocabulary] = { ...labels[vocabulary], [code]: label };
      }
    },
  };
}

function codesIn(record: InterchangeRecord): Coded {
  switch (record.kind) {
    case 'minutes':
      return [...keptAs(record), ['meeting-kind', record.meetingKind]];
    case 'photo':
    case 'document':
    case 'dossier':
      return keptAs(record);
    case 'commendation':
      return [
        ...keptAs(record),
        ['award-level', record.level],
        ['reward-kind', record.rewardKind],
        ...(record.recipients ?? []).map(({ formCode }) => ['award-form', formCode] as const),
      ];
    default:
      return [];
  }
}

const keptAs = ({
  retention,
  access,
}: {
  retention?: string | undefined;
  access?: string | undefined;
}): Coded => [
  ['retention', retention],
  ['access', access],
];
