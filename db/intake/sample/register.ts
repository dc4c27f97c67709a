import { dayOfYear, yearOf } from './calendar.ts';
import { hash32 } from './random.ts';
import registers from './registers.json' with { type: 'json' };

/** The abbreviation of decisions in document numbers. */
export const decisionSign = registers.decision;

const signs: Readonly<Record<string, string>> = registers.signs;
const perDay: Readonly<Record<string, number>> = registers.perDay;
const books: Readonly<Record<string, string>> = registers.books;
const bookKinds: Readonly<Record<string, string>> = registers.bookKinds;

/** The kind of a body by its key: `p5.party` is a `party`, `p5.7` a `group`, district and city bodies keep their prefix. */
function bodyKind(body: string): string {
  if (body in signs) return body;
  const last = body.split('.').at(-1) ?? '';
  return /^\d+$/.test(last) ? 'group' : last in signs ? last : 'committee';
}

/**
 * The outgoing registers of all offices. Numbers begin anew each year, grow through it and are never given twice
 * by one body for one type (rules N1–N4: Decree 30/2020; Party papers in their own form).
 */
export class NumberRegister {
  readonly #taken = new Set<string>();
  readonly #certificates = new Map<string, number>();

  /** The next free number for a paper of that body, day and type abbreviation (empty: an official letter). */
  take(body: string, day: string, type: string): string {
    const sequence = `${body}/${yearOf(day)}/${type}`;
    const pace = (perDay[type] ?? 0.1) * (0.7 + (hash32(sequence) % 1000) / 1600);
    let number = 1 + Math.floor(dayOfYear(day) * pace);
    while (this.#taken.has(`${sequence}/${number}`)) number += 1;
    this.#taken.add(`${sequence}/${number}`);
    return notation(String(number).padStart(2, '0'), bodyKind(body), type);
  }

  /** The next number in the golden book of a body and year: never given twice in the whole district. */
  certificate(body: string, year: number): string {
    const [ward = '', kind = 'committee'] = body.split('.');
    const book = [books[ward] ?? ward, bookKinds[kind]].filter(Boolean).join('-');
    const sequence = `${year}/${book}`;
    const next = (this.#certificates.get(sequence) ?? 0) + 1;
    this.#certificates.set(sequence, next);
    return `${String(next).padStart(4, '0')}/${sequence}`;
  }
}

function notation(number: string, kind: string, type: string): string {
  const sign = signs[kind] ?? '';
  if (!type) return `${number}/${sign}-${registers.letterOffice}`;
  const isParty = kind === 'party' || kind === 'q.party' || kind === 'youth';
  return isParty ? `${number}-${type}/${sign}` : `${number}/${type}-${sign}`;
}
