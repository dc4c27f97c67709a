import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useShortcuts } from './actions/use-shortcuts.ts';
import { LoadingFrame } from './components/loading-frame.tsx';
import { Problem } from './components/problem.tsx';
import { useLanguage } from './i18n/language.ts';
import { hostQueries } from './queries/host.ts';
import { useLink } from './queries/link.ts';
import { FirstRun } from './screens/first-run/first-run.tsx';
import { LinkRefused } from './screens/frame/link-refused.tsx';
import { Workplace } from './screens/frame/workplace.tsx';

/** The window: a page that cannot go on, the first run, or the open archive. */
export function App() {
  const [language] = useLanguage();
  const link = useLink();
  const state = useQuery(hostQueries.state());
  useShortcuts();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  if (link === 'refused') return <LinkRefused />;
  if (state.error) return <Problem error={state.error} onRetry={() => void state.refetch()} />;
  if (!state.data) return <LoadingFrame shape="page" />;
  return state.data.folder === null ? <FirstRun state={state.data} /> : <Workplace host={state.data} />;
}
