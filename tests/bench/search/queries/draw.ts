import { makeRandom, type Random } from '../../../../db/intake/sample/random.ts';
import { fold, hasMarks, keysOf } from '../../../../db/text/index.ts';
import { entryAt, type MadeEntry } from '../corpus/entries.ts';
import { dayOf, fieldsOf } from '../corpus/fields.ts';
import { familySyllables, nameSyllables } from '../corpus/people.ts';
import { otherForms } from './abbreviations.ts';
import { type Fragment, fragmentOf, nameIn, spelledWords, windowOf } from './fragments.ts';
import { anyHabit, telexKeys, vniKeys } from './keystrokes.ts';
import { dateQuery, numberQuery } from './numbers-and-dates.ts';
import { type Category, categories, type Likeness, type Query, type Wanted } from './query.ts';
import { mistyped } from './slips.ts';

type Asked = { readonly text: string; readonly wanted: readonly Wanted[] };
/** Makes a query from an entry; undefined where this entry has nothing for it. */
type Ask = (entry: MadeEntry, random: Random) => Asked | undefined;

const UNMARKED_SHARE = 0.7;

/** A name must stand among the names; of other words nobody could tell which field was meant. */
const wantedIn = ({ field, text }: Fragment, likeness: Likeness = 'folded'): Wanted => ({
  ...{ what: 'phrase', field: field === 'name' ? field : 'short', oneOf: [text], likeness },
});
const typedIn = (text: string, random: Random): string =>
  random.chance(UNMARKED_SHARE) ? fold(text) : text.toLowerCase();

/** A query from one fragment: how it is typed, or undefined where it cannot be. */
const fromFragment =
  (typed: (fragment: Fragment, random: Random) => string | undefined, likeness: Likeness = 'folded'): Ask =>
  (entry, random) => {
    const fragment = fragmentOf(entry, random);
    const text = fragment && typed(fragment, random);
    return fragment === undefined || text === undefined
      ? undefined
      : { text, wanted: [wantedIn(fragment, likeness)] };
  };

const MANY_LETTERS = 6;

/**
 * Slips in words of three letters and more, each in another word, or two in one of many letters. A slip that makes
 * another name of a name is thrown back: nobody could know.
 */
function withSlips({ field, text }: Fragment, slips: number, random: Random): string | undefined {
  const words = typedIn(text, random).split(' ');
  const places = words.flatMap((word, at) => {
    if (!/^\p{L}{3,}$/u.test(word)) return [];
    return word.length >= MANY_LETTERS ? [at, at] : [at];
  });
  if (places.length < slips) return undefined;
  for (const at of random.sample(places, slips)) {
    const typed = mistyped(words[at] ?? '', random);
    if (field === 'name' && spellsName(fold(typed), at === words.length - 1)) return undefined;
    words[at] = typed;
  }
  const typed = words.join(' ').trim();
  return fold(typed) === fold(text) ? undefined : typed;
}

const spellsName = (typed: string, mayGoOn: boolean): boolean => {
  const [key = ''] = keysOf(typed);
  return nameSyllables.has(key) || (mayGoOn && [...nameSyllables].some((name) => name.startsWith(key)));
};

/** One word of three or more stands elsewhere. A name that still begins like one is thrown back: it may be somebody else's. */
function moved({ field, text }: Fragment, random: Random): string | undefined {
  const words = typedIn(text, random).split(' ');
  if (words.length < 3) return undefined;
  const from = random.int(0, words.length - 1);
  const [word = ''] = words.splice(from, 1);
  words.splice((from + random.int(1, words.length)) % (words.length + 1), 0, word);
  const typed = words.join(' ');
  if (field === 'name' && familySyllables.has(fold(words[0] ?? ''))) return undefined;
  return fold(typed) === fold(text) ? undefined : typed;
}

const begun: Ask = (entry, random) => {
  const fragment = fragmentOf(entry, random);
  if (!fragment) return undefined;
  const words = typedIn(fragment.text, random).split(' ');
  const last = words.pop() ?? '';
  if (last.length < 2 || words.length === 0) return undefined;
  const text = [...words, last.slice(0, random.int(1, last.length - 1))].join(' ');
  return { text, wanted: [wantedIn({ ...fragment, text }, 'begun')] };
};

const abbreviated: Ask = ({ record }, random) => {
  const fields = fieldsOf(record);
  const found = (['title', 'unit', 'body', 'caption', 'event', 'form', 'type'] as const).flatMap((field) =>
    fields[field].flatMap((text) => {
      const window = field === 'form' || field === 'type' ? text : windowOf(text, random, 4, 7);
      return otherForms(window === undefined ? [] : keysOf(window)).map((typed) => ({
        field,
        window,
        typed,
      }));
    }),
  );
  if (found.length === 0) return undefined;
  const { field, window = '', typed } = random.pick(found);
  const wanted = wantedIn({ field, text: window }, 'expanded');
  if (typed.length > 2) return { text: typed.join(' '), wanted: [wanted] };
  const beside = field === 'form' ? nameIn(fields, random) : windowOf(fields.title[0] ?? '', random, 3, 5);
  if (beside === undefined) return undefined;
  const other = wantedIn({ field: field === 'form' ? 'name' : 'title', text: beside });
  return { text: `${typed.join(' ')} ${fold(beside)}`, wanted: [wanted, other] };
};

/** A name, or words of a caption, and the year. */
const withYear: Ask = ({ record }, random) => {
  const fields = fieldsOf(record);
  const name = random.chance(0.7) ? nameIn(fields, random) : undefined;
  const words = name ?? windowOf(fields.caption[0] ?? '', random, 2, 4);
  if (words === undefined) return undefined;
  const year = Number(dayOf(record).slice(0, 4));
  const said: Fragment = { field: name ? 'name' : 'caption', text: spelledWords(words).join(' ') };
  return {
    text: `${typedIn(said.text, random)} ${year}`,
    wanted: [wantedIn(said), { what: 'date', year, month: null, day: null }],
  };
};

/** A name and words of another field, whichever is typed first; or something and the year. */
const severalFields: Ask = (entry, random) => {
  if (random.chance(0.3)) return withYear(entry, random);
  const fields = fieldsOf(entry.record);
  const name = nameIn(fields, random);
  const others = (['unit', 'form', 'event', 'place', 'reason'] as const).filter(
    (field) => fields[field].length > 0,
  );
  if (name === undefined || others.length === 0) return undefined;
  const field = random.pick(others);
  const text = windowOf(random.pick(fields[field]), random, 2, 3);
  if (text === undefined) return undefined;
  const said: readonly Fragment[] = [
    { field: 'name', text: spelledWords(name).join(' ') },
    { field, text },
  ];
  const parts = random.shuffle(said);
  return {
    text: typedIn(parts.map((part) => part.text).join(' '), random),
    wanted: parts.map((part) => wantedIn(part)),
  };
};

/** Words of one sentence of a long text as they were meant, at most one of them misread in the scan. */
const fromLongText: Ask = ({ words }, random) => {
  if (words.length === 0) return undefined;
  const count = random.int(5, 8);
  const start = random.int(0, words.length - count);
  const part = words.slice(start, start + count);
  const meant = part.map((word) => word.meant).join(' ');
  const read = part.map((word) => word.read).join(' ');
  if (/\. /.test(meant)) return undefined;
  if (part.filter((word) => word.meant !== word.read).length > 1) return undefined;
  const typed = spelledWords(typedIn(meant, random)).join(' ');
  return {
    text: typed,
    wanted: [{ what: 'phrase', field: 'any', oneOf: [meant, read], likeness: 'folded' }],
  };
};

const keyed = (keys: typeof telexKeys): Ask =>
  fromFragment(({ text }, random) => (hasMarks(text) ? keys(text, anyHabit(random)) : undefined));

const asks: Readonly<Record<Category, Ask>> = {
  exact: fromFragment(({ text }) => text, 'exact'),
  no_marks: fromFragment(({ text }) => fold(text)),
  one_slip: fromFragment((fragment, random) => withSlips(fragment, 1, random)),
  two_slips: fromFragment((fragment, random) => withSlips(fragment, 2, random)),
  moved_word: fromFragment(moved),
  prefix: begun,
  telex: keyed(telexKeys),
  vni: keyed(vniKeys),
  abbreviation: abbreviated,
  number: numberQuery,
  date: dateQuery,
  several_fields: severalFields,
  long_text: fromLongText,
};

/** From which entries queries are drawn: the corpus, and how many from its beginning, so that all sizes have them. */
export type Source = { readonly corpusSeed: number; readonly entries: number };

/** So many queries of each category, the same for the same seed. */
export function drawQueries(seed: number, each: number, { corpusSeed, entries }: Source): Query[] {
  return categories.flatMap((category) => {
    const random = makeRandom(seed).fork(category);
    const queries: Query[] = [];
    while (queries.length < each) {
      const asked = asks[category](entryAt(corpusSeed, random.int(0, entries - 1)), random);
      if (asked) queries.push({ category, ...asked });
    }
    return queries;
  });
}
