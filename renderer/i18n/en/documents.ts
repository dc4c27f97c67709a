import type { documentsVi } from '../vi/documents.ts';

export const documentsEn: typeof documentsVi = {
  title: 'Documents',
  newTitle: 'New document',
  emptyTitle: 'No documents yet',
  emptyHint: 'Reports, plans, notices, invitations… Write the number; its type and issuer are read from it.',
  subject: 'Subject',
  issuedOn: 'Issued on',
  sheets: 'Sheets',
  moreFields: 'Received, copy, secrecy, full text',
  secrecyHelp: 'Of a secret document only its description is kept, never a file.',
};
