import type { Text } from '../text.ts';

export const bodiesEn: Text['bodies'] = {
  title: 'Bodies',
};
