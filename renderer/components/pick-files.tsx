import { FilePlus } from 'lucide-react';
import { useRef } from 'react';
import { useText } from '../i18n/language.ts';
import { Button } from './button.tsx';

type PickFilesProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly label?: string;
  /** `image/*` and the like; without it any file. */
  readonly accept?: string;
  readonly isDisabled?: boolean;
};

/** A button that opens the system's file dialog. */
export function PickFiles({ onFiles, label, accept, isDisabled }: PickFilesProps) {
  const { common } = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={FilePlus} disabled={isDisabled} onClick={() => input.current?.click()}>
        {label ?? common.pickFile}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={label ?? common.pickFile}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}
