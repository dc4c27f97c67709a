import { Award, FileText, Images, NotebookText } from 'lucide-react';
import type { Action } from '../../actions/action.ts';
import { goTo } from '../../hash-location.ts';
import { newEntryPath } from '../../paths.ts';

/** The four ways to begin. */
export const newEntryActions: readonly Action[] = [
  {
    id: 'entry.new',
    isChange: true,
    label: ({ overview }) => overview.addMinutes,
    icon: NotebookText,
    shortcut: 'Ctrl+N',
    scope: 'screen',
    place: 'primary',
    run: () => goTo(newEntryPath('minutes')),
  },
  {
    id: 'overview.addPhotos',
    isChange: true,
    label: ({ overview }) => overview.addPhotos,
    icon: Images,
    scope: 'screen',
    place: 'toolbar',
    run: () => goTo('/photos'),
  },
  {
    id: 'overview.addCommendation',
    isChange: true,
    label: ({ overview }) => overview.addCommendation,
    icon: Award,
    scope: 'screen',
    place: 'toolbar',
    run: () => goTo(newEntryPath('commendation')),
  },
  {
    id: 'overview.addDocument',
    isChange: true,
    label: ({ overview }) => overview.addDocument,
    icon: FileText,
    scope: 'screen',
    place: 'toolbar',
    run: () => goTo(newEntryPath('document')),
  },
];
