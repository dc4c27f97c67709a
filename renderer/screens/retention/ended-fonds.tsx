import { Lock, LockOpen, Snowflake } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { RetentionDesk, RetentionFonds } from '#contract';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { fondsPath } from '../../paths.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useReadOnly } from '../../queries/use-read-only.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { countOf } from './due-counts.ts';
import { ReleaseDialog } from './release-dialog.tsx';
import css from './retention.module.css';
import { duePath } from './retention-paths.ts';

/** Fonds of bodies that were merged or dissolved: frozen until somebody says why they may be appraised. */
export function EndedFonds({ desk }: { readonly desk: RetentionDesk }) {
  const { retention: text } = useText();
  const [releasing, setReleasing] = useState<RetentionFonds | null>(null);
  const ended = desk.fonds.filter((fonds) => fonds.ended !== null);
  if (ended.length === 0) return null;
  return (
    <Section title={text.endedFonds}>
      <p className={css.hint}>{text.frozenWhy}</p>
      <ul className={css.ended}>
        {ended.map((fonds) => (
          <EndedLine key={fonds.id} fonds={fonds} desk={desk} onRelease={() => setReleasing(fonds)} />
        ))}
      </ul>
      {releasing && <ReleaseDialog fonds={releasing} onClose={() => setReleasing(null)} />}
    </Section>
  );
}

type EndedLineProps = {
  readonly fonds: RetentionFonds;
  readonly desk: RetentionDesk;
  readonly onRelease: () => void;
};

function EndedLine({ fonds, desk, onRelease }: EndedLineProps) {
  const { retention: text } = useText();
  const format = useFormat();
  const isReadOnly = useReadOnly();
  const { id, name, code, revision, isFrozen, releaseReason } = fonds;
  const held = countOf(desk, 'frozen', id);
  const notifyUndoable = useNotifyUndoable();
  const freeze = useCommand(archive.retention.freeze, {
    onDone: () => notifyUndoable(text.frozenAgain(name)),
  });
  return (
    <li>
      <span className={css.state} data-frozen={isFrozen}>
        {isFrozen ? <Snowflake size={16} aria-hidden /> : <LockOpen size={16} aria-hidden />}
        {isFrozen ? text.frozen : text.released}
      </span>
      <span className={css.about}>
        <Link href={fondsPath(id)}>
          {code} · {name}
        </Link>
        <span className={css.why}>
          {fonds.ended && text.ended[fonds.ended]}
          {releaseReason && ` · ${text.because(releaseReason)}`}
        </span>
      </span>
      {held > 0 && (
        <Link href={duePath({ year: desk.year, part: 'frozen', fondsId: id, endYear: null })}>
          {text.held(format.number(held))}
        </Link>
      )}
      {isFrozen ? (
        <Button isSmall icon={LockOpen} disabled={isReadOnly} onClick={onRelease}>
          {text.release}
        </Button>
      ) : (
        <Button
          isSmall
          icon={Lock}
          disabled={isReadOnly || freeze.isBusy}
          onClick={() => freeze.give({ fondsId: id, revision })}
        >
          {text.freeze}
        </Button>
      )}
    </li>
  );
}
