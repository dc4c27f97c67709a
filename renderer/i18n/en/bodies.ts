import type { bodiesVi } from '../vi/bodies.ts';

export const bodiesEn: typeof bodiesVi = {
  title: 'Bodies',
  newTitle: 'Add body',
  count: (count) => `${count} bodies`,
  choose: 'Choose a body in the list to see it.',
  asTree: 'As a tree',
  asList: 'As a list',
  tree: 'Tree of bodies',
  emptyTitle: 'No bodies yet',
  emptyHint:
    'Begin with your own office, then former wards and residential groups; join them by merger events.',
};
