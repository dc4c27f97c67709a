import { type Contract, documentNumberKey, type Handlers, readDocumentNumber } from '#contract';
import type { Db } from '../engine/connection.ts';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { Awards } from './awards.ts';
import { numberReader } from './store-numbers.ts';

/** Answers the calls about awards already given. */
export function awardHandlers(
  db: Db,
  awards: Awards,
): Handlers<Pick<Contract, 'award'>, QueryContext, CommandContext> {
  const reader = numberReader(db);
  return {
    award: {
      history: ({ agentId, withPredecessors }) => awards.history(agentId, withPredecessors),
      unlinked: ({ name, kinds }) => awards.unlinked(name, kinds),
      register: ({ year }) => awards.register(year),
      lines: ({ filter, cursor, limit }) => awards.lines(filter, cursor, limit),
      certificates: ({ year }) => awards.certificates(year),
      giveCertificates: (decision, { recorder }) => awards.giveCertificates(decision, recorder),
      nextNumber({ year, notation }) {
        const register = registerOf(`1/${notation}`);
        const used = reader
          .numbersOf(year)
          .filter((number) => registerOf(number) === register)
          .map((number) => Number(readDocumentNumber(number)?.number ?? 0));
        return { number: registerNumber(Math.max(0, ...used) + 1) };
      },
    },
  };
}

/** A register number as printed: below ten with a leading zero (decree 30/2020, annex I, number of a document). */
const registerNumber = (n: number): string => String(n).padStart(2, '0');

/** The register a number stands in: all of it but the number itself, whichever way it is written. */
const registerOf = (number: string): string => documentNumberKey(number).replace(/^\d+[a-z]*(_|$)/, '');
