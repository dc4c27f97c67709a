import { fold } from './fold.ts';
import { hasMarks, markedKey } from './marked-key.ts';
import { keysOf } from './syllables.ts';
import { tidy } from './tidy.ts';

/** Abbreviations in names of bodies and places, by search key, and what they stand for. */
const FULL: Readonly<Record<string, string>> = {
  ...{ tdp: 'tổ dân phố', kp: 'khu phố', kdc: 'khu dân cư', tt: 'thị trấn', tp: 'thành phố' },
  ...{ ubnd: 'ủy ban nhân dân', hdnd: 'hội đồng nhân dân', mttq: 'mặt trận tổ quốc' },
  ...{ ubmttq: 'ủy ban mặt trận tổ quốc', lhpn: 'liên hiệp phụ nữ', ccb: 'cựu chiến binh' },
  ...{ hpn: 'hội phụ nữ', ldld: 'liên đoàn lao động', dtn: 'đoàn thanh niên', hnd: 'hội nông dân' },
  ...{ th: 'tiểu học', thcs: 'trung học cơ sở', thpt: 'trung học phổ thông', mn: 'mầm non' },
  ...{ clb: 'câu lạc bộ', htx: 'hợp tác xã', tnhh: 'trách nhiệm hữu hạn', cty: 'công ty' },
  ...{ bch: 'ban chấp hành', btv: 'ban thường vụ', vn: 'Việt Nam', vp: 'văn phòng', cb: 'chi bộ' },
  ...{ tncs: 'thanh niên cộng sản', ca: 'công an', qs: 'quân sự' },
};
/** One letter at the beginning or before a number that names a sort of place. */
const PLACES: Readonly<Record<string, string>> = {
  ...{ p: 'phường', f: 'phường', q: 'quận', x: 'xã', h: 'huyện' },
};
/** What is printed before the name of a collective and is no part of it; the longest that fits goes. */
const LEADS = [
  ...['tập thể cán bộ và nhân dân', 'cán bộ và nhân dân', 'tập thể cán bộ nhân dân', 'cán bộ nhân dân'],
  ...['tập thể nhân dân và cán bộ', 'nhân dân và cán bộ', 'tập thể nhân dân', 'nhân dân'],
  ...['tập thể cán bộ chiến sĩ', 'cán bộ chiến sĩ', 'tập thể cán bộ công chức', 'cán bộ công chức'],
  ...['tập thể cán bộ', 'tập thể', 'đơn vị'],
].map((lead) => keysOf(lead));

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const NUMBER = /^\d/;
const PART_END = /[,;()\n]+|\s\p{Pd}\s/u;

/** The words of a name with abbreviations written out, "number 07" as 7, without what only says it is a collective. */
function fullWords(name: string): string[] {
  const words = tidy(name).match(WORD) ?? [];
  const full = words.flatMap((word, at) => {
    const isBeforeNumber = NUMBER.test(words[at + 1] ?? '');
    if (fold(word) === 'so' && isBeforeNumber) return [];
    const isPlace = isBeforeNumber || (at === 0 && words.length > 1);
    const long = FULL[fold(word)] ?? (isPlace ? PLACES[fold(word)] : undefined);
    return (long ?? word.replace(/^0+(?=\d)/, '')).split(' ');
  });
  const keys = full.flatMap(keysOf);
  const lead = LEADS.find((said) => said.length < keys.length && said.every((key, at) => key === keys[at]));
  return full.slice(lead?.length ?? 0);
}

/** A body's name as folded words, equal for all usual ways to write one name. */
export const bodyNameKey = (name: string): string => fullWords(name).flatMap(keysOf).join(' ');

/** The same with its marks; empty for a name typed without any. */
export function bodyNameMarks(name: string): string {
  const words = fullWords(name);
  return hasMarks(words.join(' ')) ? words.map(markedKey).join(' ') : '';
}

/** The keys of a unit and of the bodies or places it lies in, as printed one after the other, the smallest first. */
export function bodyNameParts(text: string): readonly string[] {
  return text.split(PART_END).map(bodyNameKey).filter(Boolean);
}
