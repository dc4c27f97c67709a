import type { RecordOf } from '#contract';
import type { Random } from '../../../db/intake/sample/random.ts';

/** A body of the town as its people live in it: its own name, and the wards it lay in one after the other. */
export type Group = {
  readonly id: string;
  readonly name: string;
  readonly ward: Ward;
};
export type Ward = {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  /** What it became, and in which year; the last one stands. */
  readonly became: readonly { readonly year: number; readonly name: string }[];
};

export type Town = {
  readonly groups: readonly Group[];
  readonly records: readonly (RecordOf<'body'> | RecordOf<'event'>)[];
};

const DISTRICTS = ['Quận 1', 'Quận 3', 'Quận Đông Giang', 'Quận Tây Hồ Nam'];
const FIRST_MERGER = 2013;
const SECOND_MERGER = 2025;
const NEW_WARDS =
  'Bến Lụa, Hàng Tơ, Sông Ngọc, Gò Dâu, Cầu Ván, An Khê, Phú Lộc, Tân Mỹ, Vĩnh Hòa, Long Sơn, Đông Hải, Xuân An'
    .split(', ')
    .map((name) => `Phường ${name}`);

/**
 * An invented town of about `count` bodies: districts, wards numbered anew in each district, residential groups
 * numbered anew in each ward; wards joined in 2013 and again in July 2025.
 */
export function makeTown(count: number, random: Random, newId: () => string): Town {
  const groupsAWard = 10;
  const wardsADistrict = Math.max(2, Math.round(count / DISTRICTS.length / (groupsAWard + 1)));
  const records: Town['records'][number][] = [];
  const groups: Group[] = [];
  DISTRICTS.forEach((district, d) => {
    const districtId = newId();
    records.push({ kind: 'body', id: districtId, name: district, bodyKind: 'district' });
    const wards = Array.from({ length: wardsADistrict }, (_, n) => {
      const id = newId();
      records.push({ kind: 'body', id, name: `Phường ${n + 1}`, parentId: districtId });
      return { id, name: `Phường ${n + 1}`, district, became: [] as { year: number; name: string }[] };
    });
    const second = mergeAll(wards, d, newId, records);
    for (const ward of second) {
      for (let n = 1; n <= groupsAWard; n += 1) {
        const id = newId();
        const name = `Tổ dân phố ${n}`;
        records.push({ kind: 'body', id, name, parentId: ward.id });
        groups.push({ id, name, ward });
      }
    }
  });
  return { groups: random.shuffle(groups), records };
}

type Growing = Ward & { readonly became: { year: number; name: string }[] };

/** Every third pair of wards becomes one in 2013; four by four become one in 2025. */
function mergeAll(
  wards: Growing[],
  district: number,
  newId: () => string,
  records: Town['records'][number][],
) {
  const now = new Map(wards.map((ward) => [ward, ward.id]));
  const join = (some: Growing[], name: string, year: number, on: string): void => {
    const toId = newId();
    records.push({ kind: 'body', id: toId, name });
    const fromIds = [...new Set(some.map((ward) => now.get(ward) ?? ward.id))];
    records.push({ kind: 'event', id: newId(), event: 'merged', on, fromIds, toIds: [toId] });
    for (const ward of some) {
      now.set(ward, toId);
      ward.became.push({ year, name });
    }
  };
  for (let n = 0; n + 1 < wards.length; n += 6) {
    join(wards.slice(n, n + 2), `Phường Liên ${district + 1}${n / 6 + 1}`, FIRST_MERGER, '2013-01-01');
  }
  for (let n = 0; n < wards.length; n += 4) {
    const name = `${NEW_WARDS[(district * 5 + n / 4) % NEW_WARDS.length]} ${district + 1}${n / 4 + 1}`;
    join(wards.slice(n, n + 4), name, SECOND_MERGER, '2025-07-01');
  }
  return wards;
}

/** The ward a group lay in during a year, as papers of that year name it. */
export function wardIn({ ward }: Group, year: number): { readonly name: string; readonly district: string } {
  const last = ward.became.findLast((one) => one.year <= year);
  return { name: last?.name ?? ward.name, district: year < SECOND_MERGER ? ward.district : '' };
}
