import type { Client, Contract, ProposedLineInput } from '#contract';
import { givenBody, givenEntry, givenPerson } from '../../../support/given.ts';

/** A ward merged in 2025, people with awards, and a proposal of eighty lines of which fifteen want a second look. */

const FORM = 'Giấy khen của Chủ tịch Ủy ban nhân dân xã, phường';
const CODE = 'letter-of-commendation-commune';
const PROPOSED = 'Có thành tích xuất sắc trong phong trào Toàn dân bảo vệ an ninh Tổ quốc năm 2025';

/** The line numbers (from 1) of those to be pointed out, by the rule that must do it. */
export type Wanted = Readonly<Record<'K1' | 'D1' | 'D2' | 'D3', readonly number[]>>;

const SURNAMES = 'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'.split(' ');
const MIDDLES = 'Văn Thị Minh Ngọc Quốc'.split(' ');

/** Names that are no slips of one another: no two share a surname and a middle name. */
const nameAt = (n: number): string =>
  `${SURNAMES[n % 16]} ${MIDDLES[Math.floor(n / 16)]} ${['Phúc', 'Xuân', 'Khiêm', 'Bảo', 'Hạnh', 'Vinh', 'Tâm'][n % 7]}`;

/** A mark, a letter, a letter: three ways a name goes wrong under a typist's hand. */
const misspelt = (name: string): string =>
  name.replace('Bảo', 'Bão').replace('Hạnh', 'Hạn').replace('Vinh', 'Vihn');

const unitAt = (n: number): string => `Tổ dân phố ${(n % 9) + 1}, Phường Bàn Cờ`;
const bornAt = (n: number): number => 1950 + (n % 40);

const lineAt = (n: number, more: Partial<ProposedLineInput> = {}): ProposedLineInput => ({
  ...{ name: `${n % 2 ? 'Ông' : 'Bà'} ${nameAt(n)}`, birthYear: bornAt(n), unit: unitAt(n), form: FORM },
  ...{ achievement: PROPOSED, periodFrom: 2025, periodTo: 2025, ...more },
});

type Awarded = { readonly achievement: string; readonly year: number };

/** Fills the archive and gives the list: 6 rewarded already, 4 namesakes, 3 misspelt, 2 under a former ward, 65 others. */
export async function givenEighty(
  client: Client<Contract>,
): Promise<{ lines: ProposedLineInput[]; wanted: Wanted }> {
  await givenMergedWard(client);
  const people: { name: string; birthYear: number | null; unit: string; awarded: Awarded }[] = [];
  const known = (n: number, awarded: Awarded, more: { birthYear?: number | null; unit?: string } = {}) =>
    people.push({ name: nameAt(n), birthYear: bornAt(n), unit: unitAt(n), awarded, ...more });
  const earlier = (year: number): Awarded => ({ achievement: 'Hiến máu tình nguyện', year });
  const lines: ProposedLineInput[] = [];
  for (let n = 0; n < 80; n += 1) {
    if (n < 6) known(n, { achievement: PROPOSED, year: 2025 });
    else if (n < 8) known(n, earlier(2022), { birthYear: bornAt(n) + 11 });
    else if (n < 10) known(n, earlier(2022), { birthYear: null, unit: unitAt(n + 4) });
    else if (n < 15) known(n, earlier(2023));
    else if (n < 35) known(n, { achievement: PROPOSED.replace('2025', '2024'), year: 2024 });
    else if (n < 50) known(n, earlier(2025));
    if (n >= 10 && n < 13) lines.push({ ...lineAt(n), name: misspelt(nameAt(n)) });
    else if (n >= 13 && n < 15) lines.push(lineAt(n, { unit: `Tổ dân phố ${(n % 9) + 1}, Phường 5` }));
    else lines.push(lineAt(n));
  }
  await givenDecisions(client, people);
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at + 1);
  return { lines, wanted: { K1: range(0, 6), D1: range(6, 10), D2: range(10, 13), D3: range(13, 15) } };
}

async function givenMergedWard(client: Client<Contract>): Promise<void> {
  const old = await givenBody(client, 'Phường 5', { validTo: '30/06/2025' });
  const now = await givenBody(client, 'Phường Bàn Cờ', { validFrom: '01/07/2025' });
  await client.agent.saveEvent({ kind: 'merged', on: '01/07/2025', fromIds: [old], toIds: [now] });
}

async function givenDecisions(
  client: Client<Contract>,
  people: readonly { name: string; birthYear: number | null; unit: string; awarded: Awarded }[],
): Promise<void> {
  for (const [at, { name, birthYear, unit, awarded }] of people.entries()) {
    const agentId = await givenPerson(client, name, { birthYear, positions: [{ unit }] });
    const { achievement, year } = awarded;
    await givenEntry(client, {
      kind: 'commendation',
      ...{ title: achievement, number: `${at + 1}/QĐ-UBND`, date: `15/12/${year}` },
      lines: [
        {
          asPrinted: name,
          agentId,
          formCode: CODE,
          form: FORM,
          achievement,
          unit,
          periodFrom: year,
          periodTo: year,
        },
      ],
    });
  }
}
