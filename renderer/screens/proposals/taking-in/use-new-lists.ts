import { type DecisionInPlan, type ListedLine, MOST_PROPOSED } from '#contract';
import { notifyDone } from '../../../components/notify.tsx';
import { goTo } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { proposalsPath } from '../../../paths.ts';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';

type NewList = { readonly title: string; readonly lines: readonly ListedLine[] };

const NO_PLAN: DecisionInPlan = { on: null, authority: '', rewardKind: '' };

/** Makes a list and opens it. More lines than one list holds become several lists; none is left out. */
export function useNewLists() {
  const { proposals: text } = useText();
  const format = useFormat();
  const make = async ({ title, lines }: NewList): Promise<readonly string[]> => {
    const parts = partsOf(lines);
    const ids = parts.map(() => crypto.randomUUID());
    for (const [at, part] of parts.entries()) {
      const own = parts.length === 1 ? title : text.part(title, String(at + 1), String(parts.length));
      await archive.check.keep({ id: ids[at] ?? '', title: own, plan: NO_PLAN, lines: [...part] });
    }
    return ids;
  };
  const { give, isBusy } = useCommand(make, {
    onDone: ([first = '', ...rest], { lines }) => {
      if (rest.length === 0) return goTo(proposalsPath(first));
      const [count, limit] = [lines.length, MOST_PROPOSED].map(format.number);
      notifyDone(text.splitUp(count ?? '', String(rest.length + 1), limit ?? ''));
    },
  });
  return { give, isBusy, titleOf: (name: string) => name || text.listName(format.day(new Date())) };
}

function partsOf(lines: readonly ListedLine[]): readonly (readonly ListedLine[])[] {
  const count = Math.max(1, Math.ceil(lines.length / MOST_PROPOSED));
  return Array.from({ length: count }, (_, at) => lines.slice(at * MOST_PROPOSED, (at + 1) * MOST_PROPOSED));
}
