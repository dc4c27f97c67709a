import type { Text } from '../text.ts';

export const overviewEn: Text['overview'] = {
  title: '',
};
