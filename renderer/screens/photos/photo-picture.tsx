import { Hourglass, Image, ImageOff } from 'lucide-react';
import type { BlobState } from '#contract';
import { Thumb } from '../../components/thumb.tsx';
import { useText } from '../../i18n/language.ts';
import css from './photo-picture.module.css';

type PhotoPictureProps = {
  readonly sha256: string | null;
  readonly state: BlobState | null;
  readonly alt: string;
  readonly rendition?: 'thumb' | 'screen';
  readonly isFilling?: boolean;
  /** Without words, where there is no room for them. */
  readonly isSmall?: boolean;
};

/** A photo, or what stands for it: there is no file, its picture is being made, or the file is damaged. */
export function PhotoPicture({ sha256, state, isSmall = false, alt, ...rest }: PhotoPictureProps) {
  const { photos: text } = useText();
  if (sha256 !== null && state === 'ready') return <Thumb sha256={sha256} alt={alt} {...rest} />;
  const [Icon, words] =
    sha256 === null
      ? ([Image, text.noFile] as const)
      : state === 'failed'
        ? ([ImageOff, text.damaged] as const)
        : ([Hourglass, text.beingMade] as const);
  return (
    <span className={css.none} data-bad={state === 'failed'} role="img" aria-label={`${alt} ${words}`.trim()}>
      <Icon size={isSmall ? 18 : 26} strokeWidth={1.5} aria-hidden />
      {!isSmall && <span className={css.words}>{words}</span>}
    </span>
  );
}
