import type { EntrySummary } from '#contract';
import { KindIcon } from '../../../components/kind-icon.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import css from './merging.module.css';

/** A place in an entry that names somebody. */
type NamedRow = {
  readonly entry: EntrySummary;
  readonly role: string;
  readonly ordinal: number;
  readonly asPrinted: string;
  readonly position: string;
  readonly unit: string;
};

export const placeKey = ({ entry, role, ordinal }: NamedRow): string => `${entry.id}/${role}/${ordinal}`;

type NamedPlacesProps = {
  readonly rows: readonly NamedRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
};

/** Where a record is named, with what was printed there: what belongs to the other one is ticked. */
export function NamedPlaces({ rows, chosen, onChange }: NamedPlacesProps) {
  const { agent: text, merging, common } = useText();
  const format = useFormat();
  const turn = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  return (
    <fieldset className={css.places}>
      <legend>{merging.places}</legend>
      {rows.map((row) => {
        const { entry, role, asPrinted, position, unit } = row;
        const key = placeKey(row);
        const word = text.roles[role as keyof typeof text.roles] ?? role;
        return (
          <label key={key} className={css.place}>
            <input type="checkbox" checked={chosen.has(key)} onChange={() => turn(key)} />
            <KindIcon kind={entry.kind} />
            <span>
              {[asPrinted, position, unit].filter(Boolean).join(', ')}
              <span className={css.note}>
                {[word, entry.title || common.untitled, entry.date && format.date(entry.date)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
