import { useState } from 'react';
import type { HostState } from '#contract';
import { Button } from '../../components/button.tsx';
import { Seal } from '../../components/seal.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { CreateForm } from './create-form.tsx';
import css from './first-run.module.css';
import { OpenProblem } from './open-problem.tsx';
import { OtherWays } from './other-ways.tsx';
import { RecentList } from './recent-list.tsx';
import { useStation } from './use-station.ts';

/** No archive is open: make one, open one, or look at the sample. */
export function FirstRun({ state }: { readonly state: HostState }) {
  const { common, firstRun, frame } = useText();
  const [language, setLanguage] = useLanguage();
  const station = useStation();
  const [dismissed, setDismissed] = useState(false);
  const problem = station.problem ?? (dismissed || !state.problem ? null : fromStart(state));
  return (
    <main className={css.page}>
      <div className={css.sheet}>
        <header className={css.head}>
          <Seal size={54} />
          <div>
            <h1 className={css.name}>{common.appName}</h1>
            <p className={css.lead}>{firstRun.lead}</p>
          </div>
          <Button look="quiet" isSmall onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}>
            {frame.switchLanguage}
          </Button>
        </header>
        {problem && (
          <OpenProblem
            problem={problem}
            state={state}
            station={station}
            onClose={() => {
              station.forgetProblem();
              setDismissed(true);
            }}
          />
        )}
        <div className={css.columns}>
          <CreateForm state={state} station={station} />
          <div className={css.side}>
            {state.recent.length > 0 && <RecentList recent={state.recent} station={station} />}
            <OtherWays state={state} station={station} />
          </div>
        </div>
      </div>
    </main>
  );
}

/** Why the archive of the last time was not opened at the start. */
function fromStart(state: HostState) {
  const folder = state.recent[0]?.folder ?? '';
  return state.problem && { detail: state.problem, folder };
}
