import { isBodyName } from './recipient-kind.ts';
import { keysOf, syllables, wordKey } from './syllables.ts';
import { tidy } from './tidy.ts';

/** What somebody is and where, as two fields. */
export type Placement = { readonly position: string; readonly unit: string };

/** Words with which a position begins, by search key; the longest that fits counts. */
const POSITIONS: readonly (readonly string[])[] = `
    to truong, to pho, pho to truong, to vien, bi thu, pho bi thu, chu tich, pho chu tich, chu nhiem,
    pho chu nhiem, truong ban, pho ban, pho truong ban, truong phong, pho phong,
    truong ban cong tac mat tran, pho truong ban cong tac mat tran, pho truong phong, hieu truong,
    pho hieu truong, giam doc, pho giam doc, chi hoi truong, chi hoi pho, doi truong, doi pho,
    chanh van phong, pho chanh van phong, chi huy truong, chi huy pho, truong cong an, tram truong,
    pho truong cong an, truong tram, pho tram, khu doi truong, truong khoi, truong doan, cong chuc,
    can bo, chuyen vien, vien chuc, giao vien, nhan vien, uy vien, thanh vien, hoi vien, doan vien,
    dang vien, cong dan, hoc sinh, sinh vien, ke toan, van thu, thu ki, thu quy, bao ve, tap vu,
    cong tac vien, bac si, dieu duong, y si, chien si, cong nhan, nong dan, tieu thuong,
    canh sat khu vuc, chu ho, lai xe, cong chuc van phong thong ke`
  .trim()
  .split(/,\s*/)
  .map((words) => words.split(' '))
  .sort((a, b) => b.length - a.length);
/** Head or deputy of what follows; only its marks tell it from a school. */
const HEAD = /^(?:tr\u01b0\u1edfng|ph\u00f3)\s/;
const PLACE = /^(?:phuong|quan|xa|thi tran|huyen|tinh|thanh pho|tp|duong|so nha)(?: |$)/;
/** A name has at least so many words. */
const LEAST_NAME = 2;
const NOWHERE: Placement = { position: '', unit: '' };
const PART_END = /[,;|\n]+/;

/** How many syllables at the beginning name a position; 0 when none does. */
function positionLength(text: string): number {
  const keys = keysOf(text);
  const listed = POSITIONS.find((words) => words.every((word, at) => word === keys[at]))?.length;
  return listed ?? (HEAD.test(text.normalize('NFC').toLowerCase()) ? 1 : 0);
}

/** Whether a text begins with a position people hold. */
export const isPosition = (text: string): boolean => positionLength(text) > 0;

/** Whether a text begins like a unit or a place. */
export const isUnit = (text: string): boolean => isBodyName(text) || PLACE.test(wordKey(text));

/** Splits position and unit written into one cell: at a comma or line end, else where the unit begins. */
export function splitPlacement(text: string): Placement {
  const parts = text.split(PART_END).map(tidy).filter(Boolean);
  const last = parts.findLastIndex(isPosition);
  if (last < 0) {
    if (parts.length < 2 || isUnit(parts[0] ?? '')) return splitOne(parts.join(', '));
    return { position: parts[0] ?? '', unit: parts.slice(1).join(', ') };
  }
  const ends = splitOne(parts[last] ?? '');
  return {
    position: [...parts.slice(0, last), ends.position].join(', '),
    unit: [ends.unit, ...parts.slice(last + 1)].filter(Boolean).join(', '),
  };
}

/** Where a person's position and unit follow the name without any sign between: at a position that a unit follows. */
export function splitSpokenPlacement(text: string): Placement & { readonly name: string } {
  const words = syllables(text);
  for (let at = LEAST_NAME; at < words.length; at += 1) {
    const rest = text.slice(words[at]?.start ?? 0);
    const { position, unit } = positionLength(rest) > 0 ? splitOne(rest) : NOWHERE;
    if (position !== '' && unit !== '') return { name: text.slice(0, words[at - 1]?.end), position, unit };
  }
  return { name: text, ...NOWHERE };
}

function splitOne(text: string): Placement {
  const length = positionLength(text);
  if (length === 0) return isUnit(text) ? { position: '', unit: text } : { position: text, unit: '' };
  const start = syllables(text)[length]?.start ?? text.length;
  const rest = text.slice(start);
  if (rest === '' || !isUnit(rest)) return { position: text, unit: '' };
  return { position: text.slice(0, start).replace(/[\s,;:\p{Pd}]+$/u, ''), unit: rest };
}
