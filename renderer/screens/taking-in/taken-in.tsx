import { PackageCheck, Undo2 } from 'lucide-react';
import { z } from 'zod';
import type { TakeInResult } from '#contract';
import { Button } from '../../components/button.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { Problem } from '../../components/problem.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { sumOf } from './decided.ts';
import { TakeInProgress } from './take-in-progress.tsx';
import css from './taking-in.module.css';
import type { TakeIn } from './use-take-in.ts';

const TakenBack = z.object({ removed: z.int(), restored: z.int() });

type TakenInProps = { readonly found: TakeInResult; readonly takeIn: TakeIn };

/** Takes the package in as one batch, tells what came of it, and takes it back where asked. */
export function TakenIn({ found, takeIn }: TakenInProps) {
  const { takeIn: text } = useText();
  const { take, isBusy, isReadOnly } = takeIn;
  return (
    <Section title={text.step.take}>
      {(take === null || take.error) && <Begin found={found} takeIn={takeIn} isBusy={isBusy || isReadOnly} />}
      {take?.isRunning && <TakeInProgress job={take.job} onStop={takeIn.stop} />}
      {take?.error && <Problem error={take.error} />}
      {take && (take.told !== null || take.job.state === 'cancelled') && (
        <Done told={take.told} takeIn={takeIn} />
      )}
    </Section>
  );
}

type BeginProps = TakenInProps & { readonly isBusy: boolean };

function Begin({ found, takeIn, isBusy }: BeginProps) {
  const { takeIn: text } = useText();
  const format = useFormat();
  const sum = sumOf(found, takeIn.work);
  const brings = found.added - found.keptBoth + sum.theirs + sum.both;
  const isNothing = brings === 0 && found.differentCount === found.different.length;
  if (isNothing) {
    const words = found.differentCount === 0 ? text.nothingToTake : text.nothingChosen;
    return <p className={css.hint}>{words}</p>;
  }
  return (
    <div className={css.buttons}>
      <Button look="primary" icon={PackageCheck} disabled={isBusy} onClick={takeIn.takeIn}>
        {text.take(format.number(brings))}
      </Button>
      <span className={css.hint}>{text.takeHint}</span>
    </div>
  );
}

/** What came of it, whole or stopped half way, and the way back. */
function Done({ told, takeIn }: { readonly told: TakeInResult | null; readonly takeIn: TakeIn }) {
  const { takeIn: text } = useText();
  const format = useFormat();
  const { back, isBusy } = takeIn;
  const undone = TakenBack.safeParse(back?.job.result).data;
  const isBack = back?.job.state === 'done' && undone !== undefined;
  const words = isBack
    ? text.takenBack(format.number(undone.removed), format.number(undone.restored))
    : told === null
      ? text.stoppedHalfWay
      : text.taken(
          format.number(told.added - told.keptBoth),
          format.number(told.replaced),
          format.number(told.keptBoth),
        );
  return (
    <>
      <Outcome isDone={told !== null || isBack}>{words}</Outcome>
      {back?.isRunning && <TakeInProgress job={back.job} onStop={takeIn.stop} />}
      {back?.error && <Problem error={back.error} />}
      {!isBack && (
        <div className={css.buttons}>
          <Button icon={Undo2} disabled={isBusy} onClick={takeIn.takeBack}>
            {text.takeBack}
          </Button>
          <span className={css.hint}>{text.takeBackHint}</span>
        </div>
      )}
    </>
  );
}
