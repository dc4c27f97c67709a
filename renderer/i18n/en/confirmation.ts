import type { Text } from '../text.ts';

export const confirmationEn: Text['confirmation'] = {
  open: 'Confirmation',
  title: 'Confirmation of awards',
  sheet: 'Award history',
  written: 'Written on the paper',
  number: 'Number',
  date: 'Date of signing',
  purpose: 'What it is for',
  purposeHelp: 'In Vietnamese: it goes on the paper as it is written',
  capacity: 'Capacity and position of the signer',
  capacityHelp: 'A line each, as on the paper. Remembered for the next time.',
  signer: 'Name of the signer',
  withPlace: 'With the position and unit at that time',
  officeHelp: 'Office and place are taken from the settings.',
  leftOut: (count) => `${count} revoked or proposed lines are not printed.`,
  toSettings: 'Change the office',
  column: {
    year: 'Year of achievement',
    form: 'Form or title',
    number: 'Decision',
    signedOn: 'Signed on',
    authority: 'Decided by',
    place: 'Position and unit at that time',
    certificateNo: 'Certificate',
  },
};
