import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { Dossier } from '#contract';
import { IconButton } from '../../components/button.tsx';
import type { FieldProps } from '../../components/field.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { useText } from '../../i18n/language.ts';
import { dossierQueries } from '../../queries/arrangement.ts';
import { usePages } from '../../queries/use-pages.ts';

type DossierPickerProps = FieldProps & {
  readonly value: string | null | undefined;
  readonly onChange: (id: string | null) => void;
};

const nameOf = ({ content, fondsCode }: Dossier): string =>
  [content.number, content.title, [fondsCode, content.year].filter(Boolean).join(' · ')]
    .filter(Boolean)
    .join(' – ');

/** How a dossier is called, with its fonds and year; empty until it is known. */
export function useDossierName(id: string | null | undefined): string {
  const { data } = useQuery({ ...dossierQueries.get(id ?? ''), enabled: Boolean(id) });
  return id && data ? nameOf(data) : '';
}

/** A dossier by typing its number or words of its title. */
export function DossierPicker({ value, onChange, ...field }: DossierPickerProps) {
  const { field: text } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const asked = useDeferredValue(typed ?? '');
  const found = useInfiniteQuery({ ...dossierQueries.list({ text: asked }), enabled: typed !== null });
  const { rows } = usePages(found);
  const name = useDossierName(value);
  return (
    <SuggestField
      {...field}
      text={typed ?? name}
      onText={setTyped}
      onOpen={() => setTyped((before) => before ?? '')}
      onLeave={() => setTyped(null)}
      suggestions={rows.slice(0, 12).map((dossier) => ({ key: dossier.id, content: nameOf(dossier) }))}
      suggestionsLabel={field.label}
      none={text.termNone}
      onPick={(id) => {
        onChange(id);
        setTyped(null);
      }}
      right={
        value ? (
          <IconButton icon={X} size={15} label={text.termClear} onClick={() => onChange(null)} />
        ) : undefined
      }
    />
  );
}
