import { Tooltip } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import css from './button.module.css';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly icon?: LucideIcon | undefined;
  /** `primary`: the one thing to do here. `quiet`: without a border. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly isSmall?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button with words; the icon only helps the eye. */
export function Button({ icon: Icon, look = 'plain', isSmall, className, children, ...rest }: ButtonProps) {
  const classes = [css.button, css[look], isSmall && css.small, className].filter(Boolean).join(' ');
  return (
    <button type="button" className={classes} {...rest}>
      {Icon && <Icon size={isSmall ? 15 : 16} aria-hidden />}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'aria-label'> & {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly size?: number;
};

/** A button that is only an icon: its word is the tooltip and what a screen reader says. */
export function IconButton({
  icon: Icon,
  label,
  size = 18,
  look = 'quiet',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <button
        type="button"
        aria-label={label}
        className={[css.button, css.iconOnly, css[look], className].filter(Boolean).join(' ')}
        {...rest}
      >
        <Icon size={size} aria-hidden />
      </button>
    </Tooltip>
  );
}
