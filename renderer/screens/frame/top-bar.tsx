import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Keyboard, Languages, Moon, Sun } from 'lucide-react';
import type { HostState } from '#contract';
import { openOverlay } from '../../actions/overlay.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { ArchiveMarks } from './archive-marks.tsx';
import { BackupStatus } from './backup-status.tsx';
import { SearchBox } from './search-box.tsx';
import css from './top-bar.module.css';

/** Search, and how the archive stands. */
export function TopBar({ host }: { readonly host: HostState }) {
  const { frame } = useText();
  const [language, setLanguage] = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme() === 'dark';
  return (
    <header className={css.bar}>
      <SearchBox />
      <div className={css.state}>
        <ArchiveMarks mode={host.mode} />
        <BackupStatus />
        <IconButton icon={Keyboard} label={`${frame.help} (F1)`} onClick={() => openOverlay('shortcuts')} />
        <IconButton
          icon={isDark ? Sun : Moon}
          label={isDark ? frame.light : frame.dark}
          onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
        />
        <Button
          look="quiet"
          isSmall
          icon={Languages}
          title={frame.switchLanguage}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {language.toUpperCase()}
        </Button>
      </div>
    </header>
  );
}
