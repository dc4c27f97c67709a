import type { Text } from '../text.ts';

export const firstRunEn: Text['firstRun'] = { title: 'Tàng Thư', lead: '' };
