import type { ReactNode } from 'react';
import css from './key-values.module.css';

export type KeyValue = { readonly label: string; readonly value: ReactNode; readonly isWide?: boolean };

/** Labelled values in two columns, as on a catalogue card. Empty values are left out. */
export function KeyValues({ values }: { readonly values: readonly KeyValue[] }) {
  return (
    <dl className={css.grid}>
      {values
        .filter(({ value }) => value !== '' && value !== null && value !== undefined && value !== false)
        .map(({ label, value, isWide }) => (
          <div key={label} className={css.pair} data-wide={isWide}>
            <dt className={css.label}>{label}</dt>
            <dd className={css.value}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
