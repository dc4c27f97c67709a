import type { Text } from '../text.ts';

export const uploadEn: Text['upload'] = {
  title: 'Files being added',
  stored: (done, total) => `${done} of ${total} files added`,
  stop: (name) => `Stop ${name}`,
  duplicate: (file, title) => `${file} is already at “${title}”. Added here too, at no cost.`,
};
