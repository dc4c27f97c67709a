import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { HandoverCheck } from '#contract';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './check-step.module.css';
import { RuleFindings } from './rule-findings.tsx';

type CheckStepProps = {
  readonly check: HandoverCheck | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly onRetry: () => void;
};

/** What is to be repaired first: what blocks, what had better be looked at, each a click away. */
export function CheckStep({ check, error, isFetching, onRetry }: CheckStepProps) {
  const { handover: text } = useText();
  const format = useFormat();
  if (error) return <Problem error={error} onRetry={onRetry} />;
  if (!check) return <p role="status">{isFetching ? text.checking : text.checkLater}</p>;
  const found = check.rules.filter(({ count }) => count > 0);
  const blocking = found.filter(({ blocks }) => blocks);
  const other = found.filter(({ blocks }) => !blocks);
  const clean = check.rules.length - found.length;
  return (
    <div aria-busy={isFetching}>
      <Verdict blocking={check.blocking} other={other.reduce((sum, { count }) => sum + count, 0)} />
      <RuleList title={text.mustRepair} rules={blocking} check={check} />
      <RuleList title={text.shouldLook} rules={other} check={check} />
      {clean > 0 && (
        <p className={css.rest}>{text.cleanRules(format.number(clean), format.number(check.rules.length))}</p>
      )}
    </div>
  );
}

function Verdict({ blocking, other }: { readonly blocking: number; readonly other: number }) {
  const { handover: text } = useText();
  const format = useFormat();
  const [look, Icon, words] =
    blocking > 0
      ? ([css.bad, CircleAlert, text.blocked(format.number(blocking))] as const)
      : other > 0
        ? ([css.warn, TriangleAlert, text.passable(format.number(other))] as const)
        : ([css.good, CircleCheck, text.clean] as const);
  return (
    <p role="status" className={`${css.verdict} ${look}`}>
      <Icon size={18} aria-hidden />
      {words}
    </p>
  );
}

type RuleListProps = {
  readonly title: string;
  readonly rules: HandoverCheck['rules'];
  readonly check: HandoverCheck;
};

function RuleList({ title, rules, check }: RuleListProps) {
  if (rules.length === 0) return null;
  return (
    <>
      <h3 className={css.group}>{title}</h3>
      <ul className={css.rules}>
        {rules.map((found, at) => (
          <RuleFindings
            key={found.rule}
            found={found}
            findings={check.findings.filter(({ rule }) => rule === found.rule)}
            startsOpen={found.blocks && at === 0}
          />
        ))}
      </ul>
    </>
  );
}
