import { ChevronDown, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { fold } from '#contract';
import { useText } from '../i18n/language.ts';
import { IconButton } from './button.tsx';
import type { FieldProps } from './field.tsx';
import { wordFinder } from './find-words.ts';
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

/** A term of a vocabulary, found by typing part of it or its abbreviation, without marks if one likes. */
export function TermField({ choices, value, onChange, ...field }: TermFieldProps) {
  const { field: text } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = choices.find(({ code }) => code === value);
  const found = useFound(choices, typed);
  const [isUnknown, setUnknown] = useState(false);
  const type = (next: string | null) => {
    setTyped(next);
    setUnknown(false);
  };
  const pick = (code: string) => {
    onChange(code);
    type(null);
  };
  /** What was typed in full is taken; what is no term stays in the box and is said to be none. */
  const leave = () => {
    if (typed === null) return;
    const said = fold(typed.trim());
    const exact = choices.find(({ label, short }) => fold(label) === said || (short && fold(short) === said));
    if (said === '' || exact) pick(exact?.code ?? '');
    else setUnknown(true);
  };
  return (
    <SuggestField
      {...field}
      text={typed ?? chosen?.label ?? value}
      onText={type}
      suggestions={found.map((choice) => ({ key: choice.code, content: <ChoiceLine choice={choice} /> }))}
      suggestionsLabel={field.label}
      placeholder={text.termPlaceholder}
      none={text.termNone}
      onPick={pick}
      onLeave={leave}
      isFirstChosen={typed !== null && typed.trim() !== ''}
      error={isUnknown ? text.termNone : field.error}
      right={
        value === '' ? (
          <ChevronDown size={16} className={css.arrow} aria-hidden />
        ) : (
          <IconButton icon={X} size={15} label={text.termClear} onClick={() => pick('')} />
        )
      }
    />
  );
}

function useFound(choices: readonly Choice[], typed: string | null): readonly Choice[] {
  const find = useMemo(() => wordFinder(choices, ({ label, short }) => [label, short ?? '']), [choices]);
  return find(typed ?? '');
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
