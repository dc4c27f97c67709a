import type { Text } from '../text.ts';

export const documentsEn: Text['documents'] = {
  title: 'Documents',
};
