import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Dossier, readPartialDate } from '#contract';
import { type KeyValue, KeyValues } from '../../components/key-values.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { dossierQueries } from '../../queries/arrangement.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { withFilter } from '../../with-filter.ts';
import { EntryHead } from '../entry/entry-head.tsx';
import { RecordPage } from '../entry/record-page.tsx';
import { useRecordActions } from '../entry/use-record-actions.ts';
import { DossierEntries } from './dossier-entries.tsx';
import { DossierForm } from './dossier-form.tsx';

/** A dossier to read or to edit; `id` null is a new one. */
export function DossierDetail({ id }: { readonly id: string | null }) {
  const [edit, setEdit] = useParam('edit');
  const { data, error, refetch } = useQuery({ ...dossierQueries.get(id ?? ''), enabled: id !== null });
  if (id === null) return <DossierForm dossier={null} onLeave={() => goTo(withFilter('/dossiers'))} />;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingFrame shape="page" />;
  if (edit !== '') return <DossierForm dossier={data} onLeave={() => setEdit('')} />;
  return <DossierPage dossier={data} onEdit={() => setEdit('1')} />;
}

function DossierPage({ dossier, onEdit }: { readonly dossier: Dossier; readonly onEdit: () => void }) {
  const { dossiers: text } = useText();
  const { content, id } = dossier;
  const notifyUndoable = useNotifyUndoable();
  const remove = useCommand(archive.dossier.remove, {
    onDone: () => {
      notifyUndoable(text.removed(content.title));
      goTo(withFilter('/dossiers'));
    },
  });
  useRecordActions({
    onEdit,
    what: 'dossier',
    removeLabel: text.remove,
    canRemove: dossier.entryCount === 0,
    onRemove: () => remove.give({ id }),
  });
  return (
    <RecordPage onEdit={onEdit}>
      <EntryHead
        kind={[content.number, content.year].filter(Boolean).join(' · ') || text.dossier}
        title={content.title}
        below={[`${dossier.fondsCode} · ${dossier.fondsName}`]}
      />
      <DossierFacts dossier={dossier} />
      <DossierEntries dossierId={id} />
    </RecordPage>
  );
}

function DossierFacts({ dossier }: { readonly dossier: Dossier }) {
  const { content: label, dossiers: text } = useText();
  const format = useFormat();
  const retention = useTerms('retention');
  const access = useTerms('access');
  const state = useTerms('physical-state');
  const status = useTerms('dossier-status');
  const { content, startDate, endDate } = dossier;
  const count = (value: number | null): string => (value === null ? '' : format.number(value));
  const readDay = (text: string | null): string => {
    const date = text === null ? undefined : readPartialDate(text);
    return date ? format.date(date) : '';
  };
  const values: KeyValue[] = [
    {
      label: text.fonds,
      value: <Link href={`/dossiers?fonds=${content.fondsId}`}>{dossier.fondsName}</Link>,
    },
    { label: text.status, value: status.label(content.status) },
    {
      label: text.span,
      value: [startDate, endDate].flatMap((date) => (date ? format.date(date) : [])).join(' – '),
    },
    { label: label.retention, value: content.retention && retention.label(content.retention) },
    { label: text.transferredOn, value: readDay(content.transferredOn) },
    { label: label.access, value: content.access && access.label(content.access) },
    { label: label.physicalState, value: content.physicalState && state.label(content.physicalState) },
    { label: text.sheets, value: count(content.sheetCount) },
    { label: label.pages, value: count(content.pageCount) },
    { label: text.place, value: [content.room, content.shelf, content.box].filter(Boolean).join(' · ') },
    { label: text.inventoryNo, value: content.inventoryNo },
    { label: text.compiledBy, value: content.compiledBy },
    { label: label.keywords, value: content.keywords.join('; '), isWide: true },
    { label: label.notes, value: content.notes, isWide: true },
  ];
  return <KeyValues values={values} />;
}
