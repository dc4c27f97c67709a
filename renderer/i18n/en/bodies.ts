import type { bodiesVi } from '../vi/bodies.ts';

export const bodiesEn: typeof bodiesVi = {
  title: 'Bodies',
  newTitle: 'Add body',
  emptyTitle: 'No bodies yet',
  emptyHint:
    'Begin with your own office, then former wards and residential groups; join them by merger events.',
};
