import { Paperclip, Users } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AwardEvidence } from '#contract';
import { Button } from '../../../components/button.tsx';
import { Thumb } from '../../../components/thumb.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { entryPath } from '../../../paths.ts';
import { AttachmentViewer } from '../../entry/attachment-viewer.tsx';
import css from './award-proof.module.css';

/** What proves an award: the papers of its decision to look at, the ceremony, the pictures taken there. */
export function AwardProof({ evidence }: { readonly evidence: AwardEvidence }) {
  const { agent: text } = useText();
  const format = useFormat();
  const [shown, setShown] = useState<number | null>(null);
  const { papers, ceremonies, photos, photoCount } = evidence;
  const rest = photoCount - photos.length;
  return (
    <div className={css.proof}>
      {papers.length > 0 && (
        <Button isSmall look="quiet" icon={Paperclip} className={css.papers} onClick={() => setShown(0)}>
          {text.papers(format.number(papers.length))}
        </Button>
      )}
      {ceremonies.map(({ entryId, title }) => (
        <Link key={entryId} href={entryPath('minutes', entryId)} className={css.ceremony} title={title}>
          <Users size={14} aria-hidden />
          <span>{title || text.ceremony}</span>
        </Link>
      ))}
      {photos.length > 0 && (
        <ul className={css.photos} aria-label={text.ceremonyPhotos}>
          {photos.map(({ entryId, title, cover }) => (
            <li key={entryId}>
              <Link href={entryPath('photo', entryId)} className={css.photo} title={title}>
                <Thumb sha256={cover} alt={title || text.photo} isFilling />
              </Link>
            </li>
          ))}
          {rest > 0 && <li className={css.rest}>{`+${format.number(rest)}`}</li>}
        </ul>
      )}
      {shown !== null && papers[shown] && (
        <AttachmentViewer attachments={papers} at={shown} onMove={setShown} onClose={() => setShown(null)} />
      )}
    </div>
  );
}
