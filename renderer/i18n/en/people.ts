import type { Text } from '../text.ts';

export const peopleEn: Text['people'] = {
  title: 'People and collectives',
};
