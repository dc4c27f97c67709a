import { useQuery } from '@tanstack/react-query';
import type { Fonds } from '#contract';
import { KeyValues } from '../../components/key-values.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { Section } from '../../components/section.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { fondsQueries } from '../../queries/arrangement.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { withFilter } from '../../with-filter.ts';
import { EntryHead } from '../entry/entry-head.tsx';
import { PersonName } from '../entry/person-name.tsx';
import { Prose } from '../entry/prose.tsx';
import { RecordPage } from '../entry/record-page.tsx';
import { useRecordActions } from '../entry/use-record-actions.ts';
import { FondsForm } from './fonds-form.tsx';

/** A fonds to read or to edit; `id` null is a new one. */
export function FondsDetail({ id }: { readonly id: string | null }) {
  const [edit, setEdit] = useParam('edit');
  const { data, error, refetch } = useQuery({ ...fondsQueries.get(id ?? ''), enabled: id !== null });
  if (id === null) return <FondsForm fonds={null} onLeave={() => goTo(withFilter('/dossiers'))} />;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingFrame shape="page" />;
  if (edit !== '') return <FondsForm fonds={data} onLeave={() => setEdit('')} />;
  return <FondsPage fonds={data} onEdit={() => setEdit('1')} />;
}

function FondsPage({ fonds, onEdit }: { readonly fonds: Fonds; readonly onEdit: () => void }) {
  const { dossiers: text } = useText();
  const format = useFormat();
  const { content, id } = fonds;
  const notifyUndoable = useNotifyUndoable();
  const remove = useCommand(archive.fonds.remove, {
    onDone: () => {
      notifyUndoable(text.removed(content.name));
      goTo(withFilter('/dossiers'));
    },
  });
  useRecordActions({
    onEdit,
    what: 'fonds',
    removeLabel: text.removeFonds,
    canRemove: fonds.dossierCount === 0,
    onRemove: () => remove.give({ id }),
  });
  const state = fonds.closedOn ? text.closedSince(format.date(fonds.closedOn)) : text.statusOpen;
  const prose = [
    [text.history, content.history],
    [text.scope, content.scope],
    [text.arrangement, content.arrangement],
    [text.accessRules, content.accessRules],
  ] as const;
  return (
    <RecordPage onEdit={onEdit}>
      <EntryHead kind={`${text.fonds} ${content.code}`} title={content.name} below={[state]} />
      <KeyValues
        values={[
          {
            label: text.creator,
            value: content.creator && <PersonName value={content.creator} kind="body" />,
          },
          { label: text.dossiersCount, value: format.number(fonds.dossierCount) },
          { label: text.entriesCount, value: format.number(fonds.entryCount) },
          { label: text.archiveCode, value: content.archiveCode },
          { label: text.closingBasis, value: content.closingBasis, isWide: true },
          { label: text.releaseReason, value: content.releaseReason, isWide: true },
        ]}
      />
      {prose.map(
        ([title, words]) =>
          words !== '' && (
            <Section key={title} title={title}>
              <Prose>{words}</Prose>
            </Section>
          ),
      )}
    </RecordPage>
  );
}
