import path from 'node:path';
import type { Contract, Handlers, HandoverCheck, HandoverChoice } from '#contract';
import { certificateReader } from '../../awards/certificates/store-certificates.ts';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import type { Vocabularies } from '../../catalogue/vocabularies.ts';
import { CATALOGUE } from '../../engine/archive-file.ts';
import type { CommandContext, QueryContext } from '../../engine/dispatcher.ts';
import { checkYear } from './checks.ts';
import { findingsReader, type SecretTerms } from './store-findings.ts';
import { type OpenedYear, openYear, toSurvey } from './survey.ts';

type YearHandlers = Handlers<Pick<Contract, 'handover'>, QueryContext, CommandContext>['handover'];

export type YearParts = {
  readonly folder: string;
  terms(): TermBook;
  readonly vocabularies: Pick<Vocabularies, 'all'>;
};

/** Answers what would be handed over, and what should be repaired first; reads one moment beside the core's own work. */
export function yearHandlers(parts: YearParts): Pick<YearHandlers, 'survey' | 'check'> {
  const open = (choice: HandoverChoice): OpenedYear =>
    openYear(path.join(parts.folder, CATALOGUE), parts.terms(), choice);
  return {
    survey(choice) {
      const opened = open(choice);
      try {
        return toSurvey(opened.year);
      } finally {
        opened.close();
      }
    },
    async check({ limit, ...choice }) {
      const opened = open(choice);
      try {
        return await checkOpened(opened, parts, limit);
      } finally {
        opened.close();
      }
    },
  };
}

/** What should be repaired first in an opened survey, at most `limit` findings a rule. */
export function checkOpened(
  { year, db }: Pick<OpenedYear, 'year' | 'db'>,
  { folder, vocabularies }: YearParts,
  limit: number,
): Promise<HandoverCheck> {
  const findings = findingsReader(db, secretTerms(vocabularies));
  return checkYear(year, { folder, findings, certificates: certificateReader(db) }, limit);
}

/** Codes of the terms that forbid files: what bears one is a state secret (law 33/2024/QH15 art. 17). */
function secretTerms(vocabularies: Pick<Vocabularies, 'all'>): SecretTerms {
  const codesOf = (vocabulary: string): string => {
    const terms = vocabularies.all().find(({ code }) => code === vocabulary)?.terms ?? [];
    return JSON.stringify(
      terms.filter(({ attributes }) => attributes.allowsFiles === false).map(({ code }) => code),
    );
  };
  return { access: codesOf('access'), secrecy: codesOf('secrecy') };
}
