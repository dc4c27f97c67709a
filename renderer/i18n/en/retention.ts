import type { Text } from '../text.ts';

export const retentionEn: Text['retention'] = {
  title: 'Due',
  year: (year) => `Year ${year}`,
  yearBefore: 'Year before',
  yearAfter: 'Year after',
  emptyTitle: 'No fonds yet',
  emptyHint:
    'Make fonds and dossiers, with year and retention period: what is due for hand-over or appraisal will show here.',
  neverDeletes:
    'The program never deletes or destroys a dossier by itself. These lists are for the appraisal council; disposal is decided in writing by those entitled to.',
  part: {
    to_current: "Hand-over to the office's own archive",
    to_historical: 'Hand-over to the historical archive',
    appraisal: 'Retention period over, to be appraised',
    frozen: 'Period over, but the fonds is frozen',
    longer_paper: 'Period over, but a paper in it is kept longer',
    no_retention: 'No retention period stated',
    no_end: 'Year in which the work ended not known',
    no_years: 'Period stated in words, cannot be counted',
  },
  help: {
    longer_paper:
      'Open the dossier: take that paper out, or give the dossier the longest period of its papers.',
    no_retention: "Open each dossier and state the period of the office's own schedule.",
    no_end: 'State the year, the last day or the day of closing.',
    no_years:
      'In Settings, Vocabularies, Retention periods: add a term such as “5 years” with its number of years and choose it.',
  },
  rule: {
    to_current: (years, year) =>
      `At most ${years} year(s) after the year in which the work ended; counted to the end of ${year}.`,
    to_historical: (years, year) =>
      `Kept for ever: at most ${years} year(s) after the year of hand-over to the own archive; counted to the end of ${year}.`,
    appraisal: (years, year) =>
      `Appraised on 1 January ${year}: year in which the work ended + period + ${years} year(s).`,
  },
  changeRule: 'Change how it is counted',
  noDeadline: 'No deadline of the vocabulary is in force in this year, so nothing is counted.',
  nothingDue: {
    to_current: 'No dossier is due for hand-over.',
    to_historical: 'No permanent dossier is due for hand-over.',
    appraisal: 'No dossier has to be appraised.',
  },
  notOffered: {
    frozen: (count) => `${count} dossiers with the period over are of frozen fonds and not offered`,
    longer_paper: (count) =>
      `${count} dossiers with the period over hold a paper kept longer and are not offered`,
  },
  fonds: 'Fonds',
  allFonds: 'All fonds',
  allYears: 'All years of ending',
  byEndYear: 'By year of ending',
  count: 'Dossiers',
  dossiers: (count) => `${count} dossiers`,
  inYear: (year, count) => `${year} (${count})`,
  unclear: 'To look at',
  endedFonds: 'Fonds of merged and dissolved bodies',
  frozenWhy:
    'A closed fonds is frozen and not offered for appraisal until it has been handed over (letter 414/BNV-VTLTNN of 19 March 2025). To have it appraised, say why.',
  frozen: 'Frozen',
  released: 'Released',
  ended: { closed: 'fonds closed', body_ended: 'body has ended, fonds not closed yet' },
  because: (reason) => `reason: ${reason}`,
  held: (count) => `${count} dossiers with the period over`,
  release: 'Release…',
  freeze: 'Freeze again',
  frozenAgain: (name) => `${name}: frozen again.`,
  releaseTitle: (name) => `Release for appraisal: ${name}`,
  releaseNow: 'Release',
  releasedNow: (name) => `${name}: dossiers with the period over are now offered for appraisal.`,
  reason: 'Reason',
  reasonHelp: 'Example: handed over by record 05/BB-UBND. The reason is kept in the fonds and in the log.',
  noneInList: 'No dossier is left in this list',
  noTerm: 'No period stated',
  noEnd: 'year of ending not known',
  endedIn: (year) => `ended in ${year}`,
  due: {
    handover: (year) => `Due by the end of ${year}`,
    appraisal: (year) => `From 1 January ${year}`,
  },
  late: (years) => `${years} year(s) late`,
  back: (year) => `Due in ${year}`,
  print: 'Write the list (Word, Excel)…',
  printed: (files, folder) => `${files} written into ${folder}`,
  mark: {
    to_current: 'Mark as handed over…',
    to_historical: 'Mark as deposited…',
    appraisal: 'Mark as under appraisal…',
  },
  markAbout: {
    to_current: (count) =>
      `${count} dossiers of this list get the state “Handed to the office's own archive”. None is removed; it can be undone.`,
    to_historical: (count) =>
      `${count} dossiers of this list get the state “Deposited in the historical archive”. None is removed; it can be undone.`,
    appraisal: (count) =>
      `${count} dossiers of this list get the state “Under appraisal” for the council. None is removed; it can be undone.`,
  },
  handedOn: 'Day of hand-over',
  markNow: (count) => `Mark ${count} dossiers`,
  marked: {
    to_current: (count) => `${count} dossiers marked as handed to the own archive.`,
    to_historical: (count) => `${count} dossiers marked as deposited in the historical archive.`,
    appraisal: (count) => `${count} dossiers marked as under appraisal.`,
  },
};
