import type { Random } from '../../../../db/intake/sample/random.ts';
import { fold } from '../../../../db/text/index.ts';
import { byRank } from './drawing.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { fill, type Scene } from './phrases.ts';

/** A word of a text as it was meant and as the scan reads it; the scan may break it in two. */
export type ScannedWord = { readonly meant: string; readonly read: string };

/** Letters that character recognition takes for one another. */
const CONFUSED: readonly (readonly [string, string])[] = [
  ...([
    ['l', '1'],
    ['i', 'l'],
    ['o', '0'],
    ['m', 'rn'],
    ['n', 'ri'],
    ['h', 'b'],
    ['c', 'e'],
    ['e', 'c'],
  ] as const),
  ...([
    ['u', 'ii'],
    ['d', 'cl'],
    ['g', 'q'],
    ['t', 'f'],
    ['v', 'y'],
    ['a', 'o'],
    ['b', 'h'],
    ['s', '5'],
  ] as const),
  ...([
    ['đ', 'd'],
    ['ư', 'u'],
    ['ơ', 'o'],
    ['â', 'a'],
    ['ă', 'a'],
    ['ê', 'e'],
    ['ô', 'o'],
    ['á', 'à'],
  ] as const),
];
const clause = byRank(lexicon.clauses, 20);

/** One sentence or two, as summaries and conclusions have them. */
export const sentences = (scene: Scene, count: number): string =>
  Array.from({ length: count }, () => `${fill(clause(scene.random), scene)}.`).join(' ');

/** Minutes of 1 000 to 3 000 words as a scan reads them: some pages are clean, on some every tenth word is not. */
export function longText(scene: Scene): ScannedWord[] {
  const { random } = scene;
  const wanted = random.int(1000, 3000);
  const words: ScannedWord[] = [];
  while (words.length < wanted) {
    const share = random.pick([0, 0.01, 0.02, 0.05, 0.1]);
    const opening = random.chance(0.2) ? `${fill(random.pick(lexicon.openings), scene)}, ` : '';
    for (const meant of `${opening}${sentences(scene, random.int(2, 5))}`.split(' '))
      words.push({ meant, read: random.chance(share) ? misread(meant, random) : meant });
  }
  return words;
}

function misread(word: string, random: Random): string {
  const once = misreadOnce(word, random);
  return random.chance(0.3) ? misreadOnce(once, random) : once;
}

function misreadOnce(word: string, random: Random): string {
  const share = random.next();
  if (share < 0.3) return fold(word);
  if (share < 0.45 && word.length > 2) {
    const at = random.int(1, word.length - 1);
    return `${word.slice(0, at)} ${word.slice(at)}`;
  }
  if (share < 0.55 && word.length > 2) {
    const at = random.int(0, word.length - 1);
    return word.slice(0, at) + word.slice(at + 1);
  }
  const possible = CONFUSED.filter(([meant]) => word.includes(meant));
  if (possible.length === 0) return fold(word);
  const [meant, read] = random.pick(possible);
  return word.replace(meant, read);
}
