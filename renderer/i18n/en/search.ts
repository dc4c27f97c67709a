import type { Text } from '../text.ts';

export const searchEn: Text['search'] = {
  title: '',
};
