import type { Text } from '../text.ts';

export const dossiersEn: Text['dossiers'] = {
  title: 'Dossiers',
};
