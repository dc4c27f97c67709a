import { CircleAlert, CircleCheck } from 'lucide-react';
import { z } from 'zod';
import { Fault, type Job } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './last-verify.module.css';

const VerifyResult = z.object({ faults: z.array(Fault) });

/** Faults after which something may be missing or wrong, not merely too much or too late. */
const LOSSES: readonly Fault['kind'][] = [
  'database_corrupt',
  'foreign_key',
  'blob_missing',
  'blob_changed',
  'blob_size',
];
const isLoss = ({ kind }: Fault) => LOSSES.includes(kind);

/** What the last check of the archive found, each fault by name. */
export function LastVerify({ jobs }: { readonly jobs: readonly Job[] }) {
  const { settings } = useText();
  const format = useFormat();
  const last = jobs
    .filter(({ kind, state }) => kind === 'verify' && state === 'done')
    .toSorted((a, b) => (b.finishedAt ?? '').localeCompare(a.finishedAt ?? ''))[0];
  const result = VerifyResult.safeParse(last?.result);
  if (!last?.finishedAt || !result.success) return <p className={css.line}>{settings.verifyNever}</p>;
  const { faults } = result.data;
  const when = format.moment(last.finishedAt);
  if (faults.length === 0) {
    return (
      <p className={`${css.line} ${css.good}`} role="status">
        <CircleCheck size={17} aria-hidden />
        {settings.verifyGood(when)}
      </p>
    );
  }
  return (
    <div role="alert" className={css.faults}>
      <p className={`${css.line} ${css.bad}`}>
        <CircleAlert size={17} aria-hidden />
        {settings.verifyBad(when, format.number(faults.length))}
      </p>
      <p>{faults.some(isLoss) ? settings.verifyNext : settings.verifyMild}</p>
      <ul className={css.list}>
        {faults.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>
            {settings.fault[kind]}: <code>{name}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
