import type { mergingVi } from '../vi/merging.ts';

export const mergingEn: typeof mergingVi = {
  action: 'Merge with a duplicate…',
  splitAction: 'Split into two…',
  compare: 'Compare and merge',
  title: 'Merge two records',
  lead: 'Two records of one person, household or body become one. They can be taken apart at any later time.',
  other: 'The duplicate is',
  same: 'This is the record you look at; it cannot be merged into itself.',
  otherKind: 'Two kinds: a person, a household and a body are never one.',
  otherYear: 'The years of birth differ. They may be two people of one name: look closely first.',
  mentioned: 'Mentioned',
  keepsNames:
    'Names, spellings and positions of both are kept. Where a row is coloured they differ: choose one side.',
  join: 'Make them one',
  keptSide: 'The record that stays',
  goneSide: 'Goes into the other one',
  swap: 'Keep the other record',
  joined: (name) => `Merged into ${name}.`,
  mergers: 'Records merged into this one',
  merged: (at, by) => (by ? `merged ${at}, ${by}` : `merged ${at}`),
  moved: (count) => `${count} places`,
  separate: 'Take apart',
  separated: (name) => `${name} is a record of its own again.`,
  splitTitle: 'Split into two',
  splitLead:
    'Tick the places that belong to the other one, who becomes a new record; the two can be merged again.',
  places: 'Places that name it',
  split: (count) => `Give ${count} places to a new record`,
  splitDone: (name) => `${name} is a record of its own now.`,
};
