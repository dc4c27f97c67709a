import { useState } from 'react';
import type { Attachment } from '#contract';
import { Lightbox } from '../../components/lightbox.tsx';
import { Thumb } from '../../components/thumb.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';

type ViewerProps = {
  readonly attachments: readonly Attachment[];
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
};

/** Files one by one, large: pictures whole, PDFs page by page. */
export function AttachmentViewer({ attachments, at, onMove, onClose }: ViewerProps) {
  const { entry: text } = useText();
  const format = useFormat();
  const [page, setPage] = useState(1);
  const attachment = attachments[at];
  if (!attachment) return null;
  const { blob, fileName } = attachment;
  const pages = blob.pageCount ?? 1;
  const turn = (step: 1 | -1): (() => void) | undefined => {
    if (page + step >= 1 && page + step <= pages) return () => setPage(page + step);
    if (!attachments[at + step]) return undefined;
    return () => {
      setPage(1);
      onMove(at + step);
    };
  };
  return (
    <Lightbox
      title={fileName}
      place={
        pages > 1
          ? text.pageOf(format.number(page), format.number(pages))
          : text.fileOf(format.number(at + 1), format.number(attachments.length))
      }
      onPrevious={turn(-1)}
      onNext={turn(1)}
      onClose={onClose}
    >
      <Thumb
        sha256={isSeen(attachment) ? blob.sha256 : null}
        alt={fileName}
        rendition={blob.mediaType === 'application/pdf' ? `page-${page}` : 'screen'}
        version={blob.state}
      />
    </Lightbox>
  );
}

const isSeen = ({ blob }: Attachment): boolean =>
  blob.mediaType.startsWith('image/') || blob.mediaType === 'application/pdf';
