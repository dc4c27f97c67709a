import type { Text } from '../text.ts';

export const commendationsEn: Text['commendations'] = {
  title: 'Commendations',
};
