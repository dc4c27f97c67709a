/** Letters and groups of letters that are taken for one another by ear, each group by its folded spellings. */
const ONSETS: readonly (readonly string[])[] = [
  ['ch', 'tr'],
  ['s', 'x'],
  ['d', 'gi', 'r', 'v'],
  ['l', 'n'],
  ['c', 'k', 'q'],
  ['g', 'gh'],
  ['ng', 'ngh'],
];
const ENDS: readonly (readonly string[])[] = [
  ['n', 'ng'],
  ['c', 't'],
];
const ONSET = /^(?:ngh|ng|nh|th|tr|ch|ph|kh|gh|gi|[bcdghklmnpqrstvx])?/;
const END = /(?:ng|nh|ch|[cmnpt])?$/;

/**
 * Whether two different folded syllables are likely slips of one another: one letter more, less, other or
 * exchanged with its neighbour, or one onset or end that sounds alike (`tr`/`ch`, `n`/`ng`). Numbers never are.
 */
export function isSlip(a: string, b: string): boolean {
  if (a === b || /\d/.test(a + b)) return false;
  return isOneLetterOff(a, b) || soundsAlike(a, b);
}

function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const [restShort, restLong] = [short.slice(start), long.slice(start)];
  if (short.length < long.length) return restLong.slice(1) === restShort;
  if (restLong.slice(1) === restShort.slice(1)) return true;
  const isSwapped = restLong[0] === restShort[1] && restLong[1] === restShort[0];
  return isSwapped && restLong.slice(2) === restShort.slice(2);
}

function soundsAlike(a: string, b: string): boolean {
  const [first, second] = [partsOf(a), partsOf(b)];
  if (first.core !== second.core) return false;
  const sameOnset = first.onset === second.onset || isOneOf(ONSETS, first.onset, second.onset);
  return sameOnset && (first.end === second.end || isOneOf(ENDS, first.end, second.end));
}

const isOneOf = (groups: readonly (readonly string[])[], a: string, b: string): boolean =>
  groups.some((group) => group.includes(a) && group.includes(b));

function partsOf(syllable: string): { onset: string; core: string; end: string } {
  const onset = ONSET.exec(syllable)?.[0] ?? '';
  const rest = syllable.slice(onset.length);
  const end = END.exec(rest)?.[0] ?? '';
  return { onset, core: rest.slice(0, rest.length - end.length), end };
}
