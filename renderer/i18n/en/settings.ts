import type { Text } from '../text.ts';

export const settingsEn: Text['settings'] = {
  title: '',
};
