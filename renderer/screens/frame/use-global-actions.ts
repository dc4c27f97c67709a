import { useMantineColorScheme } from '@mantine/core';
import {
  Archive,
  ArrowLeft,
  Award,
  Building2,
  CalendarClock,
  Command,
  FileText,
  FolderOpen,
  History,
  House,
  Images,
  Keyboard,
  Languages,
  ListChecks,
  LogOut,
  type LucideIcon,
  NotebookText,
  PackageCheck,
  PackageOpen,
  PenLine,
  Save,
  Search,
  Settings,
  ShieldCheck,
  SunMoon,
  Trash2,
  Undo2,
  UserRoundSearch,
  UsersRound,
  X,
} from 'lucide-react';
import type { Action } from '../../actions/action.ts';
import { openOverlay } from '../../actions/overlay.ts';
import { useActions } from '../../actions/use-actions.ts';
import { goTo } from '../../hash-location.ts';
import { setLanguage, useLanguage } from '../../i18n/language.ts';
import type { Text } from '../../i18n/text.ts';
import { archive, host } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useUndo } from '../../queries/use-undo.ts';
import { focusSearchBox } from './search-box.tsx';

type ActionId = keyof Text['action'];
type Global = Pick<Action, 'icon' | 'shortcut' | 'isChange' | 'run'>;

const PLACES: readonly [ActionId, string, LucideIcon, string?][] = [
  ['go.overview', '/', House, 'Alt+1'],
  ['go.conferences', '/conferences', NotebookText, 'Alt+2'],
  ['go.photos', '/photos', Images, 'Alt+3'],
  ['go.commendations', '/commendations', Award, 'Alt+4'],
  ['go.proposals', '/proposals', ListChecks],
  ['go.people', '/people', UsersRound, 'Alt+5'],
  ['go.bodies', '/bodies', Building2, 'Alt+6'],
  ['go.matching', '/matching', UserRoundSearch],
  ['go.documents', '/documents', FileText, 'Alt+7'],
  ['go.dossiers', '/dossiers', Archive, 'Alt+8'],
  ['go.handover', '/handover', PackageCheck],
  ['go.retention', '/handover/retention', CalendarClock],
  ['go.takingIn', '/handover/taking-in', PackageOpen],
  ['go.settings', '/settings', Settings, 'Ctrl+,'],
  ['go.drafts', '/drafts', PenLine],
  ['go.bin', '/bin', Trash2],
  ['go.log', '/log', History],
];

/** What can be done on every screen of an open archive. */
export function useGlobalActions(): void {
  const [language] = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const undo = useUndo();
  const backup = useCommand(archive.job.startBackup);
  const verify = useCommand(archive.job.startVerify);
  const reveal = useCommand(host.native.reveal);
  const close = useCommand(host.station.close, { onDone: () => goTo('/') });
  const quit = useCommand(host.native.quit);

  const doing: readonly [ActionId, Global][] = [
    ['go.search', { icon: Search, shortcut: 'Ctrl+K', run: focusSearchBox }],
    ['app.palette', { icon: Command, shortcut: 'Ctrl+Shift+P', run: () => openOverlay('palette') }],
    ['app.shortcuts', { icon: Keyboard, shortcut: 'F1', run: () => openOverlay('shortcuts') }],
    ['go.back', { icon: ArrowLeft, shortcut: 'Alt+ArrowLeft', run: () => history.back() }],
    ['app.undo', { icon: Undo2, shortcut: 'Ctrl+Z', isChange: true, run: undo }],
    ['app.backup', { icon: Save, run: () => backup.give({}) }],
    ['app.verify', { icon: ShieldCheck, run: () => verify.give({}) }],
    ['app.reveal', { icon: FolderOpen, run: () => reveal.give({}) }],
    [
      'app.appearance',
      { icon: SunMoon, run: () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark') },
    ],
    ['app.language', { icon: Languages, run: () => setLanguage(language === 'vi' ? 'en' : 'vi') }],
    ['app.closeArchive', { icon: X, run: () => close.give({}) }],
    ['app.quit', { icon: LogOut, run: () => quit.give({}) }],
  ];
  const going = PLACES.map(([id, path, icon, shortcut]): [ActionId, Global] => [
    id,
    { icon, run: () => goTo(path), ...(shortcut ? { shortcut } : {}) },
  ]);
  useActions([...doing, ...going].map(([id, global]) => globalAction(id, global)));
}

function globalAction(id: ActionId, global: Global): Action {
  return { id, scope: 'global', label: (text) => text.action[id], ...global };
}
