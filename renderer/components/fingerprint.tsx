import css from './fingerprint.module.css';
import { readAloud } from './read-aloud.ts';

/** A fingerprint in groups of four, as it is read out over the telephone; a large one stands in rows of eight groups. */
export function Fingerprint({
  value,
  isLarge = false,
}: {
  readonly value: string;
  readonly isLarge?: boolean;
}) {
  return (
    <span className={css.fingerprint} data-large={isLarge}>
      {readAloud(value).map((group, at) => (
        <span key={`${String(at)} ${group}`}>{group} </span>
      ))}
    </span>
  );
}
