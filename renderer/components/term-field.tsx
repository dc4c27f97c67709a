import Fuse from 'fuse.js';
import { ChevronDown, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { fold } from '#contract';
import { useText } from '../i18n/language.ts';
import { IconButton } from './button.tsx';
import type { FieldProps } from './field.tsx';
import { SuggestField } from './suggest-field.tsx';
import css from './term-field.module.css';

/** One thing to choose. `hint` is for what stands beside it: an abbreviation, until when it was in use. */
export type Choice = {
  readonly code: string;
  readonly label: string;
  readonly short?: string;
  readonly hint?: string;
};

type TermFieldProps = FieldProps & {
  readonly choices: readonly Choice[];
  /** The chosen code; empty when nothing is chosen. */
  readonly value: string;
  readonly onChange: (code: string) => void;
};

const CLOSE_ENOUGH = 0.35;

/** A term of a vocabulary, found by typing part of it or its abbreviation, without marks if one likes. */
export function TermField({ choices, value, onChange, ...field }: TermFieldProps) {
  const { field: text } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = choices.find(({ code }) => code === value);
  const found = useFound(choices, typed);
  return (
    <SuggestField
      {...field}
      text={typed ?? chosen?.label ?? value}
      onText={setTyped}
      suggestions={found.map((choice) => ({ key: choice.code, content: <ChoiceLine choice={choice} /> }))}
      suggestionsLabel={field.label}
      placeholder={text.termPlaceholder}
      none={text.termNone}
      onPick={(code) => {
        onChange(code);
        setTyped(null);
      }}
      onLeave={() => {
        if (typed !== null && typed.trim() === '') onChange('');
        setTyped(null);
      }}
      right={
        value === '' ? (
          <ChevronDown size={16} className={css.arrow} aria-hidden />
        ) : (
          <IconButton icon={X} size={15} label={text.termClear} onClick={() => onChange('')} />
        )
      }
    />
  );
}

function useFound(choices: readonly Choice[], typed: string | null): readonly Choice[] {
  const index = useMemo(
    () =>
      new Fuse(
        choices.map((choice) => ({ choice, label: fold(choice.label), short: fold(choice.short ?? '') })),
        { keys: ['label', 'short'], threshold: CLOSE_ENOUGH, ignoreLocation: true },
      ),
    [choices],
  );
  if (typed === null || typed.trim() === '') return choices;
  return index.search(fold(typed.trim())).map(({ item }) => item.choice);
}

function ChoiceLine({ choice: { label, short, hint } }: { readonly choice: Choice }) {
  return (
    <span className={css.line}>
      <span>
        {label}
        {hint && <span className={css.hint}>{hint}</span>}
      </span>
      {short && <span className={css.short}>{short}</span>}
    </span>
  );
}
