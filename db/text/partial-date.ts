import { type DateSpan, type PartialDate, partialDate, partsOf } from './calendar.ts';
import { isoToPartialDate } from './date-interchange.ts';
import { type ReadUnit, readUnit } from './date-patterns.ts';
import { CLOCK, DAY_PARTS, LEADS, ROUGHLY } from './date-words.ts';
import { fold } from './fold.ts';
import { tidy } from './tidy.ts';

const DASHES = /[\u2010-\u2015\u2212]/g;
const WRAPPING = /^[\s("'[]+|[\s)"'\].,;:]+$/g;
const LEAD = new RegExp(`^(?:(?:${LEADS}|${CLOCK})(?![a-z0-9])[\\s,]*)`);
const TRAILING_TIME = new RegExp(`(?:[,\\s]+|t)${CLOCK}$|[,(\\s]+${DAY_PARTS}$`);
const ROUGH_LEAD = new RegExp(`^(?:(?:${ROUGHLY})(?![a-z0-9])|~)\\s*`);
const ROUGH_TAIL = /\s*[~?%]$/;
const BETWEEN = /\s+(?:den|toi|va|to|and)\s+(?:het\s+)?|\s*(?:-|\.\.|&)\s*/g;

/**
 * Reads a date as people write it, always day before month: a day, month, quarter, half, year, decade or range, with
 * or without words before it ("khoang" makes it approximate), and the interchange form.
 * `today` (ISO, default the clock's day) settles two-digit years: later ones mean the century before.
 * Undefined for anything else and for days that do not exist.
 */
export function readPartialDate(text: string, today?: string): PartialDate | undefined {
  const given = tidy(text);
  const exact = isoToPartialDate(given);
  if (exact) return exact;
  const thisYear = today ? Number(today.slice(0, 4)) : new Date().getFullYear();
  let said = fold(given).replace(DASHES, '-').replace(WRAPPING, '');
  said = stripLeads(said.replace(TRAILING_TIME, '').replace(WRAPPING, ''));
  const sure = stripLeads(said.replace(ROUGH_LEAD, '').replace(ROUGH_TAIL, ''));
  const span = readUnit(sure, thisYear) ?? readRange(sure, thisYear);
  return span && partialDate(given, span, sure !== said);
}

function stripLeads(said: string): string {
  let rest = said;
  for (let shorter = rest.replace(LEAD, ''); shorter !== rest; shorter = rest.replace(LEAD, ''))
    rest = shorter;
  return rest;
}

function readRange(said: string, thisYear: number): DateSpan | undefined {
  for (const { 0: between, index } of said.matchAll(BETWEEN)) {
    const from = stripLeads(said.slice(0, index));
    const to = readUnit(borrowNoun(from, stripLeads(said.slice(index + between.length))), thisYear);
    const start = to && (readUnit(from, thisYear) ?? completeStart(from, to, thisYear));
    if (start && start.earliest <= to.earliest) return { earliest: start.earliest, latest: to.latest };
  }
  return undefined;
}

/** The start of a range that leaves to its end what they share: "10" and "12/01/2024". */
function completeStart(from: string, to: ReadUnit, thisYear: number): ReadUnit | undefined {
  const [year, month] = partsOf(to.earliest);
  return [`${from}/${month}/${year}`, `${from}/${year}`]
    .map((complete) => readUnit(complete, thisYear))
    .find((start) => start?.unit === to.unit);
}

/** The end of a range that leaves its noun to the start: "quy i" and "iii/2024". */
function borrowNoun(from: string, to: string): string {
  return /^qu[yi]\b/.test(from) && /^[iv]/.test(to) ? `quy ${to}` : to;
}
