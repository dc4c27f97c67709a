import type { z } from 'zod';
import type { Random } from '../../db/intake/sample/random.ts';

/** Texts of all forms that some field asks for; each field gets one of those it takes. */
const TEXTS = [
  '',
  'Nguyễn Văn Đức',
  'Tổng kết công tác năm 2023',
  'Giấy khen',
  '01',
  '14',
  'dòng một\ndòng hai',
  '<b>45/BC-UBND</b>',
  '0190a000-0000-7000-8000-00000000000a',
  '0190a000-0000-7000-8000-00000000000b',
  '14:30',
  '2024-01-10',
  'chiều 10/1/24',
  'khoảng 1998',
  'quý I/2024',
  'I',
];

type Shaped = { readonly _zod: { readonly def: Def } };
type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
};

/** A value that a schema takes, different for every draw: so that a field added tomorrow is tried tomorrow. */
export function anyValue(schema: z.ZodType, random: Random): unknown {
  const { def } = (schema as unknown as Shaped)._zod;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).map(([field, one]) => [field, anyValue(one, random)]),
      );
    case 'array':
      return Array.from({ length: random.int(0, 2) }, () => anyValue(def.element as z.ZodType, random));
    case 'nullable':
      return random.chance(0.4) ? null : anyValue(def.innerType as z.ZodType, random);
    case 'default':
    case 'prefault':
      return anyValue(def.innerType as z.ZodType, random);
    case 'union':
      return anyValue(random.pick(def.options ?? []), random);
    case 'enum':
      return random.pick(Object.values(def.entries ?? {}));
    case 'literal':
      return random.pick(def.values ?? []);
    case 'boolean':
      return random.chance(0.5);
    default:
      return random.pick([...TEXTS, 0, 1, 0.25, 2023, 12_515].filter((one) => schema.safeParse(one).success));
  }
}
