import type { Dossier } from '#contract';
import { KeyValues } from '../../components/key-values.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';

/** Where a dossier stands and how much is in it. */
export function DossierPreview({ dossier }: { readonly dossier: Dossier }) {
  const { content: words, dossiers, search } = useText();
  const format = useFormat();
  const { content } = dossier;
  return (
    <KeyValues
      values={[
        { label: dossiers.title, value: [content.number, content.year].filter(Boolean).join(' · ') },
        { label: words.origin, value: `${dossier.fondsCode} ${dossier.fondsName}` },
        { label: words.date, value: dossier.startDate && format.date(dossier.startDate) },
        { label: search.results, value: format.number(dossier.entryCount) },
        {
          label: words.paperLocation,
          value: [content.room, content.shelf, content.box].filter(Boolean).join(' · '),
        },
        { label: words.notes, value: content.notes, isWide: true },
      ]}
    />
  );
}
