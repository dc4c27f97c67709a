import { FileText, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { renditionUrl } from '../transport/files.ts';
import css from './thumb.module.css';

type ThumbProps = {
  /** Null: nothing to show, a plain leaf stands for it. */
  readonly sha256: string | null;
  readonly alt: string;
  readonly rendition?: 'thumb' | 'screen' | `page-${number}`;
  /** Fills its box, cutting what sticks out; otherwise the whole picture is shown. */
  readonly isFilling?: boolean;
  /** Asks again after a change: the state of the blob. */
  readonly version?: string;
};

/** A small picture of a stored file. One that cannot be shown says so with its own mark. */
export function Thumb({ sha256, alt, rendition = 'thumb', isFilling = false, version = '' }: ThumbProps) {
  const [failed, setFailed] = useState('');
  const key = `${sha256}/${version}`;
  if (sha256 === null || failed === key) {
    const Icon = sha256 === null ? FileText : ImageOff;
    return (
      <span className={css.none} role="img" aria-label={alt}>
        <Icon size={20} strokeWidth={1.5} aria-hidden />
      </span>
    );
  }
  return (
    <img
      key={key}
      className={css.image}
      data-filling={isFilling}
      src={renditionUrl(sha256, rendition)}
      alt={alt}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setFailed(key)}
    />
  );
}
