import { Combobox, useCombobox } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { isComposing } from '../actions/shortcuts.ts';
import fieldCss from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import css from './suggest-field.module.css';

export type Suggestion = { readonly key: string; readonly content: ReactNode };

type SuggestFieldProps = FieldProps & {
  /** What stands in the box: always exactly what was typed or picked. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly suggestions: readonly Suggestion[];
  readonly onPick: (key: string) => void;
  readonly suggestionsLabel: string;
  readonly placeholder?: string;
  /** Said in the list when nothing fits. */
  readonly none?: string;
  /** At the left or right in the box: a mark for a link, a button to clear. */
  readonly left?: ReactNode;
  readonly right?: ReactNode;
  readonly onLeave?: () => void;
  readonly onOpen?: () => void;
  /** Enter takes the first suggestion unless another was chosen: for fields that hold only what is offered. */
  readonly isFirstChosen?: boolean;
};

/** A box to type in, with a list below it to pick from. Nothing is ever picked or changed by itself. */
export function SuggestField(props: SuggestFieldProps) {
  const { text, onText, suggestions, onPick, suggestionsLabel, placeholder, none, left, right } = props;
  const list = useCombobox();
  const input = useRef<HTMLInputElement>(null);
  const { selectFirstOption, resetSelectedOption, dropdownOpened } = list;
  const offered = suggestions.map(({ key }) => key).join();
  const takesFirst = props.isFirstChosen ?? false;
  useEffect(() => {
    if (!dropdownOpened) return;
    if (takesFirst && offered !== '') selectFirstOption();
    else resetSelectedOption();
  }, [offered, takesFirst, dropdownOpened, selectFirstOption, resetSelectedOption]);
  const hasList = suggestions.length > 0 || none !== undefined;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) event.stopPropagation();
    if (event.key === 'Escape' && list.dropdownOpened && hasList) {
      event.preventDefault();
      event.stopPropagation();
      list.closeDropdown();
    }
  };
  const open = () => {
    list.openDropdown();
    props.onOpen?.();
  };

  return (
    <Field {...fieldOf(props)}>
      {(ids) => (
        <Combobox
          store={list}
          withinPortal
          transitionProps={{ duration: 0 }}
          onOptionSubmit={(key) => {
            onPick(key);
            list.closeDropdown();
          }}
        >
          <Combobox.DropdownTarget>
            <div className={css.box}>
              {left && <span className={css.left}>{left}</span>}
              <Combobox.EventsTarget withExpandedAttribute>
                <input
                  ref={input}
                  type="text"
                  role="combobox"
                  aria-expanded={list.dropdownOpened}
                  autoComplete="off"
                  spellCheck={false}
                  className={fieldCss.input}
                  data-left={left ? true : undefined}
                  data-right={right ? true : undefined}
                  {...ids}
                  value={text}
                  placeholder={placeholder}
                  onChange={(event) => {
                    onText(event.target.value);
                    open();
                    list.resetSelectedOption();
                  }}
                  onClick={open}
                  onKeyDown={onKeyDown}
                  onBlur={() => {
                    list.closeDropdown();
                    props.onLeave?.();
                  }}
                />
              </Combobox.EventsTarget>
              {right && <span className={css.right}>{right}</span>}
            </div>
          </Combobox.DropdownTarget>
          <Combobox.Dropdown hidden={!hasList}>
            <Combobox.Options aria-label={suggestionsLabel} mah={320} className={css.options}>
              {suggestions.map(({ key, content }) => (
                <Combobox.Option key={key} value={key}>
                  {content}
                </Combobox.Option>
              ))}
              {suggestions.length === 0 && <Combobox.Empty>{none}</Combobox.Empty>}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  );
}

function fieldOf({ label, name, help, error, isWide }: FieldProps): FieldProps {
  return { label, help, error, ...(name ? { name } : {}), ...(isWide ? { isWide } : {}) };
}
