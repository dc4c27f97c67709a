import { notifyDone } from '../../../components/notify.tsx';
import { goTo } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { proposalsPath } from '../../../paths.ts';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';

/** Throws a list away, with a way to have it back. */
export function useDiscard(): (id: string) => void {
  const { proposals: text, common } = useText();
  const keep = useCommand(archive.check.keep);
  const discard = async (id: string) => {
    const list = await archive.check.find({ id });
    await archive.check.discard({ id });
    return list;
  };
  const { give } = useCommand(discard, {
    onDone: (list) => {
      goTo(proposalsPath());
      if (!list) return;
      const { updatedAt: _updatedAt, ...kept } = list;
      notifyDone(text.discarded(list.title), { label: common.undo, run: () => keep.give(kept) });
    },
  });
  return give;
}
