import type { Text } from '../text.ts';

export const conferencesEn: Text['conferences'] = {
  title: 'Conferences',
};
