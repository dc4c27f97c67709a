/** How every paper of the sample is kept: open to all, in the language of the place, in fair state, from a scan. */
export const keptAsPaper = {
  access: '01',
  language: '01',
  physicalState: '02',
  confidenceLevel: '02',
} as const;
