import { type AgentKind, agentKinds } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { totalsOf } from '../lines/totals.ts';
import { useMoney } from '../use-money.ts';
import css from './award-totals.module.css';
import type { NumberedLine } from './numbered-lines.ts';

/** What a decision comes to, by form: lines and money of what stands. */
export function AwardTotals({ lines }: { readonly lines: readonly NumberedLine[] }) {
  const { commendations: text } = useText();
  const format = useFormat();
  const money = useMoney();
  const standing = lines.filter(({ isRevoked }) => !isRevoked).map(({ line }) => line);
  const { forms, kinds, count, ...sum } = totalsOf(standing);
  const revoked = lines.length - count;
  const said = (kind: AgentKind) => `${format.number(kinds[kind])} ${text.kindCounts[kind]}`;
  const present = agentKinds.filter((kind) => kinds[kind] > 0).map(said);
  return (
    <table className={css.totals}>
      <thead>
        <tr>
          <th scope="col">{text.totalForm}</th>
          <th scope="col">{text.totalCount}</th>
          <th scope="col">{text.totalMoney}</th>
        </tr>
      </thead>
      <tbody>
        {forms.map(({ form, awardClass, ...total }) => (
          <tr key={`${form} ${awardClass}`}>
            <th scope="row">
              {[form || text.grid.noForm, awardClass && text.classOf(awardClass)].filter(Boolean).join(', ')}
            </th>
            <td>{format.number(total.count)}</td>
            <td>{total.money > 0 && money(total.money)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {[text.totals, present.join(', ')].filter(Boolean).join(': ')}
            {revoked > 0 && <span className={css.note}>{text.totalRevoked(format.number(revoked))}</span>}
          </th>
          <td>{format.number(count)}</td>
          <td>{sum.money > 0 && money(sum.money)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
