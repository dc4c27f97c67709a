import type { AgentKind } from '#contract';
import { type Db, reading } from '../engine/connection.ts';
import { type Parameters, statementCache } from '../engine/statements.ts';

/** What is asked for: agents of some kinds whose names or units have all these words, each the beginning of one. */
export type Asked = { readonly kinds: readonly AgentKind[]; readonly words: readonly string[] };

/** Up to this many can be looked at one by one; of more, those are looked at that come first in the order wanted. */
const FEW = 5000;
const LAST_LETTER = '\u{10ffff}';

const IS_OF_KIND = 'agent.kind IN (SELECT value FROM json_each(:kinds))';
const hasWord = (n: number): string =>
  `EXISTS (SELECT 1 FROM agent_word
            WHERE agent_word.agent_id = agent.id AND agent_word.word >= :from${n} AND agent_word.word < :to${n})`;
const HAS_RAREST = 'agent.id IN (SELECT agent_id FROM agent_word WHERE word >= :from0 AND word < :to0)';
const STARTS = '(agent.name_key >= :start AND agent.name_key < :startEnd)';
const BEST_KNOWN_OF_FEW = `
  SELECT agent.id FROM agent
   WHERE %1 ORDER BY (SELECT uses FROM agent_tally WHERE agent_id = agent.id) DESC, sort_key LIMIT :limit`;
const BEST_KNOWN_OF_MANY = `
  SELECT agent.id FROM agent_tally CROSS JOIN agent ON agent.id = agent_id
   WHERE %1 ORDER BY uses DESC LIMIT :limit`;

/** Finds agents by the beginnings of words. What is rare is looked up, what is common is met on the way. */
export function agentWords(db: Db) {
  const statements = statementCache(db);
  const withWord = reading(
    db.prepare<[string, string], { n: number }>(
      `SELECT count(*) AS n FROM (SELECT 1 FROM agent_word WHERE word >= ? AND word < ? LIMIT ${FEW + 1})`,
    ),
  );
  const withStart = reading(
    db.prepare<[string, string], { n: number }>(
      `SELECT count(*) AS n FROM (SELECT 1 FROM agent WHERE name_key >= ? AND name_key < ? LIMIT ${FEW + 1})`,
    ),
  );

  /** Conditions for the words, the rarest first, and the values they need. */
  function conditions({ kinds, words }: Asked) {
    const counted = words.map((word) => ({ word, n: withWord.get(word, word + LAST_LETTER)?.n ?? 0 }));
    counted.sort((a, b) => a.n - b.n);
    const parameters: Parameters = { kinds: JSON.stringify(kinds) };
    counted.forEach(({ word }, n) => {
      Object.assign(parameters, { [`from${n}`]: word, [`to${n}`]: word + LAST_LETTER });
    });
    const isRare = (counted[0]?.n ?? 0) <= FEW;
    const ofWords = counted.map((_, n) => (n === 0 && isRare ? HAS_RAREST : hasWord(n)));
    return { ofKind: IS_OF_KIND, ofWords, parameters, isRare };
  }

  const bestKnown = (where: readonly string[], parameters: Parameters, areFew: boolean): string[] =>
    statements
      .all<{ id: string }>(
        (areFew ? BEST_KNOWN_OF_FEW : BEST_KNOWN_OF_MANY).replace('%1', where.join(' AND ')),
        parameters,
      )
      .map(({ id }) => id);

  return {
    conditions,
    /** Ids of the best known: those whose name begins with the words as typed, then the others. */
    suggest(asked: Asked, limit: number): string[] {
      const start = asked.words.join(' ');
      const borders = { start, startEnd: start + LAST_LETTER };
      const areFew = (withStart.get(start, borders.startEnd)?.n ?? 0) <= FEW;
      const kinds = JSON.stringify(asked.kinds);
      const first = bestKnown([IS_OF_KIND, STARTS], { ...borders, kinds, limit }, areFew);
      if (first.length === limit) return first;
      const { ofWords, parameters, isRare } = conditions(asked);
      const more = { ...parameters, ...borders, limit: limit - first.length };
      return [...first, ...bestKnown([IS_OF_KIND, ...ofWords, `NOT ${STARTS}`], more, isRare)];
    },
  };
}
