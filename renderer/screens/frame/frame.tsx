import type { ReactNode } from 'react';
import type { HostState } from '#contract';
import { useText } from '../../i18n/language.ts';
import css from './frame.module.css';
import { LinkLost } from './link-lost.tsx';
import { Overlays } from './overlays.tsx';
import { Rail } from './rail.tsx';
import { RunningJobs } from './running-jobs.tsx';
import { TopBar } from './top-bar.tsx';

type FrameProps = { readonly host: HostState; readonly children: ReactNode };

/** Rail at the left, bar at the top, the screen in the rest; a status line only while something runs. */
export function Frame({ host, children }: FrameProps) {
  const { frame } = useText();
  return (
    <div className={css.frame}>
      <button type="button" className={css.skip} onClick={skipToMain}>
        {frame.skipToContent}
      </button>
      <Rail />
      <TopBar host={host} />
      <main id="main" className={css.main} tabIndex={-1}>
        <LinkLost />
        <div className={css.screen}>{children}</div>
        <RunningJobs />
      </main>
      <Overlays />
    </div>
  );
}

function skipToMain(): void {
  document.getElementById('main')?.focus();
}
