import { describe, expect, it } from 'vitest';
import { type Achieved, gapsOf, runsOf } from '../../../../db/awards/history/runs.ts';

const LETTER = { form: 'Giấy khen', formCode: 'letter-of-commendation', awardClass: null };
const FIGHTER = {
  form: 'Chiến sĩ thi đua cơ sở',
  formCode: 'grassroots-emulation-fighter',
  awardClass: null,
};

const one = (
  form: Pick<Achieved, 'form' | 'formCode' | 'awardClass'>,
  from: number,
  to = from,
): Achieved => ({
  ...form,
  yearFrom: from,
  year: to,
});
const told = (achieved: Achieved[], least?: number) =>
  runsOf(achieved, least).map(({ formCode, from, to, length }) => [formCode, from, to, length]);

describe('runs of consecutive years', () => {
  it('join years that follow one another, in whichever order they are given', () => {
    expect(told([2023, 2021, 2022].map((year) => one(FIGHTER, year)))).toEqual([
      ['grassroots-emulation-fighter', 2021, 2023, 3],
    ]);
  });

  it('end at a gap year: three titles in four years are no three in a row', () => {
    expect(told([2020, 2022, 2023].map((year) => one(FIGHTER, year)))).toEqual([
      ['grassroots-emulation-fighter', 2022, 2023, 2],
    ]);
  });

  it('are kept apart by form and by class', () => {
    const order = { form: 'Huân chương Lao động', formCode: 'labour-order' };
    expect(told([one(FIGHTER, 2021), one(LETTER, 2022)])).toEqual([]);
    expect(
      told([one({ ...order, awardClass: 'III' }, 2015), one({ ...order, awardClass: 'II' }, 2016)]),
    ).toEqual([]);
  });

  it('count two awards of one year once', () => {
    expect(told([one(LETTER, 2021), one(LETTER, 2021), one(LETTER, 2022)])).toEqual([
      ['letter-of-commendation', 2021, 2022, 2],
    ]);
  });

  it('join school years, which share a calendar year, and periods of several years', () => {
    expect(told([one(FIGHTER, 2020, 2021), one(FIGHTER, 2021, 2022)])).toEqual([
      ['grassroots-emulation-fighter', 2020, 2022, 2],
    ]);
    expect(told([one(LETTER, 2011, 2015), one(LETTER, 2016, 2020)])).toEqual([
      ['letter-of-commendation', 2011, 2020, 2],
    ]);
  });

  it('take a form printed without a code for the known one written alike', () => {
    expect(told([one({ ...LETTER, formCode: null, form: 'GIẤY KHEN' }, 2021), one(LETTER, 2022)])).toEqual([
      ['letter-of-commendation', 2021, 2022, 2],
    ]);
  });

  it('come longest first, and single awards when these are asked for', () => {
    const all = [one(LETTER, 2010), ...[2020, 2021].map((year) => one(FIGHTER, year))];
    expect(told(all, 1)).toEqual([
      ['grassroots-emulation-fighter', 2020, 2021, 2],
      ['letter-of-commendation', 2010, 2010, 1],
    ]);
  });
});

describe('gaps', () => {
  it('are the years without any award between the first and the last', () => {
    expect(gapsOf([one(LETTER, 2014), one(FIGHTER, 2016), one(LETTER, 2019)])).toEqual([2015, 2017, 2018]);
  });

  it('are not where the achievement of several years lies', () => {
    expect(gapsOf([one(LETTER, 2010), one(FIGHTER, 2012, 2016), one(LETTER, 2017)])).toEqual([2011]);
    expect(gapsOf([one(LETTER, 2010, 2020), one(FIGHTER, 2012), one(LETTER, 2021)])).toEqual([]);
  });

  it('there are none of nothing', () => {
    expect(gapsOf([])).toEqual([]);
    expect(gapsOf([one(LETTER, 2014)])).toEqual([]);
  });
});
