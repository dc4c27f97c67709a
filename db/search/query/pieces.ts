/** A part of a text, by UTF-16 offsets. */
export type Piece = { readonly start: number; readonly end: number };

/** Long texts are looked through in pieces of about this length. */
const PIECE = 4_000;
/** A piece ends at the first gap between words within this distance, else in the middle of what is no word. */
const LONGEST_WORD = 200;

/** Cuts a text into pieces that follow one another, between words where there is a gap. */
export function* piecesOf(text: string): Generator<Piece> {
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = gapAfter(text, start + PIECE);
    yield { start, end };
  }
}

function gapAfter(text: string, at: number): number {
  const gap = text.slice(at, at + LONGEST_WORD).search(/\s/);
  return Math.min(text.length, gap < 0 ? at + LONGEST_WORD : at + gap);
}
