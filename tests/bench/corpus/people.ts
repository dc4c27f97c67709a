import type { RecordOf } from '#contract';
import { makeName } from '../../../db/intake/sample/names.ts';
import type { Random } from '../../../db/intake/sample/random.ts';
import phrases from './phrases.json' with { type: 'json' };

/** Whom the entries of a corpus name. */
export type Cast = {
  readonly bodies: readonly RecordOf<'body'>[];
  readonly people: readonly RecordOf<'person'>[];
};

/** The ward's bodies and residential groups, and `count` people in them. */
export function makeCast(count: number, random: Random, newId: () => string): Cast {
  const groups = Array.from({ length: phrases.groups }, (_, n) => `Tổ dân phố ${n + 1}`);
  const names = [...phrases.bodies.map(([name = '']) => name), ...groups];
  const first = newId();
  const bodies = names.map((name, n): RecordOf<'body'> => {
    const id = n === 0 ? first : newId();
    return {
      kind: 'body',
      id,
      name,
      bodyKind: phrases.bodies[n]?.[1] ?? 'group',
      ...(n > 0 && { parentId: first }),
    };
  });
  const people = Array.from({ length: count }, (): RecordOf<'person'> => {
    const sex = random.chance(0.5) ? 'female' : 'male';
    const birthYear = random.int(1935, 2003);
    const unit = random.pick(bodies);
    const position = random.pick(phrases.positions);
    return {
      ...{ kind: 'person', id: newId(), name: makeName(sex, birthYear, random), sex, birthYear },
      positions: [{ position, unit: unit.name, ...(unit.id && { unitId: unit.id }) }],
    };
  });
  return { bodies, people };
}
