import type { peopleVi } from '../vi/people.ts';

export const peopleEn: typeof peopleVi = {
  title: 'People and households',
  newTitle: 'Add person',
  count: (count) => `${count} people`,
  choose: 'Choose somebody in the list to see them.',
  emptyTitle: 'Nobody here yet',
  emptyHint:
    'People named in minutes, photos and decisions come here when you choose “add new” in a name field.',
};
