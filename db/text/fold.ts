/**
 * Folding: the one spelling in which texts and queries meet.
 *
 * A text is folded character by character, whatever stands around it: `fold(a + b) === fold(a) + fold(b)` unless the
 * border cuts a surrogate pair, and every unit of the folded text knows the place it came from. Composed and decomposed
 * Vietnamese fold alike.
 */

const COMBINING_MARKS = /[\u0300-\u036f]+/g;
const BARE_CONSONANT_Y = /(?<![\p{L}\p{N}])(qu|[bcdghklmnpqrstvx])y(?![\p{L}\p{N}\p{M}])/gu;

/** Letters that no decomposition takes to their base: d with stroke, sigma at the end of a word. */
const BASES: Readonly<Record<string, string>> = { '\u0111': 'd', '\u03c2': '\u03c3' };

/** Folded pieces of Latin letters and common punctuation, by UTF-16 unit; learnt as they are met. */
const LEARNT = 0x2100;
const pieces = new Array<string | undefined>(LEARNT);

/** The text in lower case, without diacritical marks and with d for the d with stroke. Dashes and quotes stay. */
export function fold(text: string): string {
  return foldLower(lower(text));
}

/**
 * The folded text and, for each of its UTF-16 units, the offset in `text` it came from; one more entry tells the
 * end, so that `text.slice(offsets[a], offsets[b])` is the original of `folded.slice(a, b)`, its marks included.
 */
export function foldWithOffsets(text: string): { folded: string; offsets: Uint32Array } {
  const lowered = lower(text);
  const folded = foldLower(lowered);
  const offsets = new Uint32Array(folded.length + 1);
  let filled = 0;
  for (let at = 0; at < lowered.length; at += 1) {
    const unit = lowered.charCodeAt(at);
    const length = unit < 0x80 ? 1 : pieceAt(lowered, at, unit).length;
    for (const end = filled + length; filled < end; filled += 1) offsets[filled] = at;
    if (isLeadingSurrogate(unit)) at += pairLength(lowered, at) - 1;
  }
  offsets[filled] = text.length;
  return { folded, offsets };
}

/**
 * The folded text in which y after a bare consonant (or qu) is i, so that both accepted spellings of such a
 * syllable meet. As long as `fold(text)`. After a vowel, or standing alone, y has a sound of its own and stays.
 */
export function searchKey(text: string): string {
  return foldBareY(fold(text));
}

/** The i/y step of {@link searchKey} on a text that is folded already; keeps its length. */
export function foldBareY(folded: string): string {
  return folded.includes('y') ? folded.replace(BARE_CONSONANT_Y, '$1i') : folded;
}

function foldLower(lowered: string): string {
  let folded = '';
  let copied = 0;
  for (let at = 0; at < lowered.length; at += 1) {
    const unit = lowered.charCodeAt(at);
    if (unit < 0x80) continue;
    folded += lowered.slice(copied, at) + pieceAt(lowered, at, unit);
    if (isLeadingSurrogate(unit)) at += pairLength(lowered, at) - 1;
    copied = at + 1;
  }
  return copied === 0 ? lowered : folded + lowered.slice(copied);
}

/** Lower case unit for unit: the one capital whose small letter is longer gives way to its base. */
function lower(text: string): string {
  const lowered = text.toLowerCase();
  return lowered.length === text.length ? lowered : text.replaceAll('\u0130', 'I').toLowerCase();
}

function pieceAt(lowered: string, at: number, unit: number): string {
  return (unit < LEARNT ? pieces[unit] : undefined) ?? learn(lowered, at, unit);
}

function learn(lowered: string, at: number, unit: number): string {
  const letter = lowered.slice(at, at + pairLength(lowered, at));
  const bare = letter.normalize('NFD').replace(COMBINING_MARKS, '');
  const piece = BASES[bare] ?? bare;
  if (unit < LEARNT) pieces[unit] = piece;
  return piece;
}

function isLeadingSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function pairLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
