import { describe, expect, it } from 'vitest';
import { AgentContent } from '#contract';
import { openDisposable } from '../../../db/engine/connection.ts';
import { agentDocument } from '../../../db/search/documents/agent-document.ts';
import { cardOf } from '../../../db/search/documents/card.ts';
import { packCard, unpackCard } from '../../../db/search/index/packed-card.ts';
import { SCHEMA } from '../../../db/search/index/schema.ts';
import { listMerger } from '../../../db/search/index/store-merge.ts';
import { wordBook } from '../../../db/search/index/store-words.ts';

function opened() {
  const db = openDisposable(':memory:');
  db.exec(SCHEMA);
  return db;
}

describe('the card of a document', () => {
  const content = AgentContent.parse({
    kind: 'person',
    code: '05-NQ/ĐU',
    names: [{ name: 'Nguyễn Thị Ánh' }, { name: 'Đặng Ương' }],
    positions: [{ position: 'Trưởng ban', unit: 'Khu phố 007' }],
    notes: 'chữ '.repeat(400),
  });
  const card = cardOf(agentDocument({ id: '0'.repeat(32), seq: 1, name: 'Nguyễn Thị Ánh' }, content));

  it('comes out of the index as it went in, with its marks and numbers', () => {
    const book = wordBook(opened());
    const again = unpackCard(packCard(card, book.idOf), book.wordAt);
    expect(again).toEqual(card);
    expect(card.number).toBe('#5_nq_du');
    expect(card.parts[0]).toEqual({
      field: 'title',
      words: ['nguyen', 'thi', 'anh'],
      spelled: ['nguyenAX', 'thiJ', 'anhS'],
    });
    expect(card.parts.some(({ field }) => field === 'notes')).toBe(false);
  });

  it('has the words of another opening of the same index', () => {
    const db = opened();
    const packed = packCard(card, wordBook(db).idOf);
    expect(unpackCard(packed, wordBook(db).wordAt)).toEqual(card);
  });
});

it('puts lists that have fallen to pieces together', () => {
  const db = opened();
  const pieces = db.prepare<[], number>('SELECT count(DISTINCT segid) FROM term_idx').pluck();
  const add = db.prepare<[bigint, string]>('INSERT INTO term (rowid, terms) VALUES (?, ?)');
  for (let n = 0; n < 60; n += 1) add.run(BigInt(n), `chung w${n} ${n % 7}`);
  expect(pieces.get()).toBeGreaterThan(4);
  const merger = listMerger(db);
  expect(merger.isMerged()).toBe(false);
  while (!merger.merge(5)) expect(merger.isMerged()).toBe(false);
  expect(pieces.get()).toBe(1);
  expect(db.prepare('SELECT rowid FROM term WHERE term MATCH ?').all('"chung"')).toHaveLength(60);
});
