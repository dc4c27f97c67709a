import type { RecordOf } from '#contract';
import { makeName, type Sex } from '../../../db/intake/sample/names.ts';
import type { Random } from '../../../db/intake/sample/random.ts';
import type { Group } from './town.ts';

/** Somebody who lives in the town; `isOnRecord` where the archive knows them before any paper is read. */
export type Inhabitant = {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly diedIn: number | null;
  readonly position: string;
  readonly home: Group;
  /** Where they moved to, and when. */
  readonly moved: { readonly year: number; readonly to: Group } | null;
  readonly isOnRecord: boolean;
};

const POSITIONS = [
  'Tổ trưởng',
  'Tổ phó',
  'Bí thư Chi bộ',
  'Hội viên',
  'Đảng viên',
  'Trưởng ban Công tác Mặt trận',
  '',
];
/** Second middle names, which make most names longer than three words rare. */
const SECOND =
  'Thu Minh Kim Bích Ngọc Hồng Thanh Xuân Mỹ Phương Quốc Anh Bảo Gia Hải Nhật Tuấn Trung Duy Khánh Hoài Tường Diễm Cẩm Lan Mai Trúc Yến Quỳnh Hà'.split(
    ' ',
  );
/** Given names few people bear. */
const RARE =
  'Khuê Thục Nghi Sương Thoa Thắm Luyến Nhàn Tươi Chiến Quyết Toại Thuần Khiêm Nghĩa Trí Tín Phụng Ngân Diệu Hiếu Kính Lộc Tài Phát Vượng Thọ Khang Ninh Cảnh'.split(
    ' ',
  );

/** A full name with the long tail that names have in life: a third of them is shared with nobody in the town. */
function lifelikeName(sex: Sex, birthYear: number, random: Random): string {
  const words = makeName(sex, birthYear, random).split(' ');
  if (random.chance(0.12)) words[words.length - 1] = random.pick(RARE);
  if (random.chance(0.4) && words.length === 3) words.splice(2, 0, random.pick(SECOND));
  return words.join(' ');
}

/** Inhabitants; of seven one is on no record. */
export function makeCrowd(
  count: number,
  groups: readonly Group[],
  random: Random,
  newId: () => string,
): Inhabitant[] {
  return Array.from({ length: Math.round(count * 1.17) }, (_, n) => {
    const sex = random.chance(0.5) ? 'female' : 'male';
    const birthYear = random.int(1932, 2000);
    const diedIn = random.chance(0.06) ? random.int(Math.max(2006, birthYear + 30), 2030) : null;
    const moved = random.chance(0.12) ? { year: random.int(2006, 2024), to: random.pick(groups) } : null;
    return {
      ...{ id: newId(), name: lifelikeName(sex, birthYear, random), sex, birthYear, diedIn, moved },
      position: random.pick(POSITIONS),
      home: random.pick(groups),
      isOnRecord: n < count,
    };
  });
}

/** What the archive knows of somebody: not always when they were born, and only one of the places they lived in. */
export function recordOf(one: Inhabitant, random: Random): RecordOf<'person'> {
  const home = one.moved && random.chance(0.5) ? one.moved.to : one.home;
  const unit = `${home.name}, ${home.ward.name}, ${home.ward.district}`;
  const knowsPlace = random.chance(0.93);
  return {
    ...{ kind: 'person', id: one.id, name: one.name, sex: one.sex },
    ...(random.chance(0.75) && { birthYear: one.birthYear }),
    ...(one.diedIn !== null && one.diedIn < 2026 && random.chance(0.5) && { deceasedOn: `${one.diedIn}` }),
    ...(knowsPlace && {
      positions: [{ position: one.position, unit, ...(random.chance(0.8) && { unitId: home.id }) }],
    }),
  };
}

export const homeIn = (one: Inhabitant, year: number): Group =>
  one.moved && one.moved.year <= year ? one.moved.to : one.home;
