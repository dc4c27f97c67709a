import type { HostState } from '#contract';
import { useText } from '../../i18n/language.ts';

/** No archive is open: make one, open one, or look at the sample. */
export function FirstRun({ state }: { readonly state: HostState }) {
  const { firstRun } = useText();
  return <main data-host={state.host}>{firstRun.title}</main>;
}
