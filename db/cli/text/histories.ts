import { formatPartialDate, readPartialDate } from '#contract';
import type { HistoryOfAgent } from '../name-history.ts';

const number = new Intl.NumberFormat('vi-VN');
const CLASSES: Readonly<Record<string, string>> = { I: 'hạng Nhất', II: 'hạng Nhì', III: 'hạng Ba' };

/** Who bears a name and what each was awarded, as sentences. */
export function histories(query: string, agents: readonly HistoryOfAgent[]): string[] {
  if (agents.length === 0) return [`Không thấy ai tên "${query}" trong kho.`];
  return agents.flatMap((agent, n) => [...(n > 0 ? [''] : []), ...oneHistory(agent)]);
}

function oneHistory({ id, name, birthYear, units, awards, gaps, runs }: HistoryOfAgent): string[] {
  const who = [name, birthYear === null ? '' : `sinh ${birthYear}`, units[0] ?? ''].filter(Boolean);
  const standing = awards.filter(({ revoked }) => !revoked);
  return [
    who.join(' · '),
    ...(id === null ? ['  Chưa gắn với ai trong danh bạ: có thể của nhiều người trùng tên.'] : []),
    `  ${standing.length === 0 ? 'Chưa thấy lần khen nào' : `${number.format(standing.length)} lần khen`}`,
    ...awards.map(awardLine),
    ...runs.map(({ form, from, to, length }) => `  Liên tục: ${form}, ${length} lần, ${from}–${to}`),
    ...(gaps.length > 0 ? [`  Năm không có: ${gaps.join(', ')}`] : []),
  ];
}

function awardLine(award: HistoryOfAgent['awards'][number]): string {
  const signed = award.signedOn === null ? undefined : readPartialDate(award.signedOn);
  const told = [
    [award.form, award.class && CLASSES[award.class]].filter(Boolean).join(' '),
    award.number,
    signed ? formatPartialDate(signed, 'vi', 'short') : '',
    award.authority,
    [award.position, award.unit].filter(Boolean).join(', '),
    award.achievement,
    award.revoked ? 'ĐÃ BỊ HỦY, không tính' : '',
  ];
  return `  ${award.year ?? '    '}  ${told.filter(Boolean).join(' · ')}`;
}
