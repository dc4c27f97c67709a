import { useState } from 'react';
import { Link } from 'wouter';
import type { AwardRegister, AwardSum, RegisterPart as Part, RegisterRow } from '#contract';
import { Button } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './register-part.module.css';
import { linesPath } from './register-paths.ts';
import { useRowLabel } from './use-row-label.ts';

/** Of a long part so many rows stand there until all are asked for. */
const FIRST = 8;

type RegisterPartProps = { readonly part: Part; readonly register: AwardRegister };

/** One way of counting the awards of a year: a row each with its bar, the year before below it, money beside. */
export function RegisterPart({ part, register: { rows, year } }: RegisterPartProps) {
  const { register: text } = useText();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const ofPart = rows.filter((row) => row.part === part);
  const most = Math.max(...ofPart.flatMap(({ now, before }) => [now.count, before.count]));
  const rest = ofPart.length - FIRST;
  const isCut = !isWhole && rest > 1;
  return (
    <section className={css.part} data-part={part}>
      <table className={css.table}>
        <caption className={css.title}>{text.parts[part]}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={css.hidden}>{text.parts[part]}</span>
            </th>
            <td />
            <th scope="col" className={css.now}>
              {year}
            </th>
            <th scope="col" className={css.before}>
              {year - 1}
            </th>
            <th scope="col">{text.moneyShort}</th>
          </tr>
        </thead>
        <tbody>
          {ofPart.map((row, at) => (
            <PartRow
              key={`${row.key} ${row.awardClass} ${row.lines.bodyId ?? row.lines.formCode}`}
              row={row}
              year={year}
              most={most}
              isRest={isCut && at >= FIRST}
            />
          ))}
        </tbody>
      </table>
      {isCut && (
        <Button isSmall look="quiet" className={css.more} onClick={() => setWhole(true)}>
          {text.more(format.number(rest))}
        </Button>
      )}
    </section>
  );
}

type PartRowProps = {
  readonly row: RegisterRow;
  readonly year: number;
  readonly most: number;
  /** Not in sight until all rows are asked for; on paper it is. */
  readonly isRest: boolean;
};

function PartRow({ row, year, most, isRest }: PartRowProps) {
  const format = useFormat();
  const label = useRowLabel();
  const { lines, now, before } = row;
  const width = ({ count }: AwardSum) => ({ width: `${(count / most) * 100}%` });
  return (
    <tr data-rest={isRest}>
      <th scope="row" className={css.label}>
        {label(row)}
      </th>
      <td className={css.bars} aria-hidden>
        <span className={css.barNow} style={width(now)} />
        <span className={css.barBefore} style={width(before)} />
      </td>
      <td className={css.now}>
        <Count count={now.count} href={linesPath({ ...lines, year })} />
      </td>
      <td className={css.before}>
        <Count count={before.count} href={linesPath({ ...lines, year: year - 1 })} />
      </td>
      <td>{now.money > 0 && format.number(now.money)}</td>
    </tr>
  );
}

function Count({ count, href }: { readonly count: number; readonly href: string }) {
  const format = useFormat();
  return count > 0 ? <Link href={href}>{format.number(count)}</Link> : '–';
}
