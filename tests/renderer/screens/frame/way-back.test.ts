import { expect, it } from 'vitest';
import { leadsBack } from '../../../../renderer/screens/frame/way-back.ts';

const kept = (wasCutOff: boolean) => ({
  path: '/conferences/new',
  at: '2024-01-10T00:00:00.000Z',
  wasCutOff,
});

it.each(['', '#', '#/'])('a page at the start goes back only after the program was cut off: "%s"', (hash) => {
  expect(leadsBack(kept(true), hash)).toBe(true);
  expect(leadsBack(kept(false), hash)).toBe(false);
});

it('a page that is loaded anew where it was goes back to its draft, one at another place stays', () => {
  expect(leadsBack(kept(false), '#/conferences/new')).toBe(true);
  expect(leadsBack(kept(true), '#/photos')).toBe(false);
});
