import type { Text } from '../text.ts';

export const photosEn: Text['photos'] = {
  title: 'Photos',
};
