import type { Client, Contract } from '#contract';
import { givenEntry, givenMinutes } from '../../support/given.ts';

const DECISIONS = 60;
const PHOTOS = 3;
const FIRST_YEAR = 1966;

/** Gives some people a lifetime of awards: sixty each, every one handed over at a conference with photos of them. */
export async function giveLifetimes(client: Client<Contract>, agentIds: readonly string[]): Promise<void> {
  for (let n = 0; n < DECISIONS; n += 1) {
    const year = FIRST_YEAR + n;
    const people = agentIds.map((agentId, at) => ({ asPrinted: `Người thứ ${at + 1}`, agentId }));
    const award = { form: 'Lao động tiên tiến', formCode: 'advanced-worker', periodTo: year };
    const decision = await givenEntry(client, {
      ...{ kind: 'commendation', number: `${n + 1}/QĐ-UB`, date: `25/12/${year}`, title: 'Tặng danh hiệu' },
      lines: people.map((who) => ({ ...who, ...award, achievement: 'Hoàn thành tốt nhiệm vụ' })),
    });
    const ceremony = await givenMinutes(client, `Tổng kết năm ${year}`, `28/12/${year}`);
    await client.entry.link({ fromId: decision, toId: ceremony, role: 'presented-at' });
    for (let photo = 0; photo < PHOTOS; photo += 1) {
      const fromId = await givenEntry(client, { kind: 'photo', title: `Trao thưởng ${photo + 1}`, people });
      await client.entry.link({ fromId, toId: ceremony, role: 'photo-of' });
    }
  }
}
