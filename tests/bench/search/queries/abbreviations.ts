/** What offices write short: the short form and the long one, both folded. */
const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['ubnd', 'uy ban nhan dan'],
      ['hdnd', 'hoi dong nhan dan'],
      ['mttq', 'mat tran to quoc'],
      ['tdp', 'to dan pho'],
      ['kp', 'khu pho'],
      ['ccb', 'cuu chien binh'],
      ['bch', 'ban chap hanh'],
      ['btv', 'ban thuong vu'],
      ['btt', 'ban thuong truc'],
      ['lhpn', 'lien hiep phu nu'],
      ['gk', 'giay khen'],
      ['bk', 'bang khen'],
      ['knc', 'ki niem chuong'],
      ['qd', 'quyet dinh'],
      ['cstd', 'chien si thi dua'],
      ['ldtt', 'lao dong tien tien'],
      ['pccc', 'phong chay chua chay'],
      ['thcs', 'trung hoc co so'],
      ['thpt', 'trung hoc pho thong'],
      ['nvqs', 'nghia vu quan su'],
    ] as const
  ).map(([short, long]) => [short, long.split(' ')]),
);

/** Folded words with every abbreviation written out. */
export const expanded = (words: readonly string[]): string[] =>
  words.flatMap((word) => {
    const glued = /^(kp|tdp)(\d+)$/.exec(word);
    if (glued) return [...(abbreviations.get(glued[1] ?? '') ?? []), glued[2] ?? ''];
    return abbreviations.get(word) ?? [word];
  });

/** The other forms in which folded words can be written: one abbreviation written out, or one phrase made short. */
export function otherForms(words: readonly string[]): string[][] {
  const found: string[][] = [];
  words.forEach((word, at) => {
    const long = abbreviations.get(word);
    if (long) found.push([...words.slice(0, at), ...long, ...words.slice(at + 1)]);
  });
  for (const [short, long] of abbreviations) {
    const at = words.findIndex((_, start) => long.every((word, n) => words[start + n] === word));
    if (at >= 0) found.push([...words.slice(0, at), short, ...words.slice(at + long.length)]);
  }
  return found;
}
