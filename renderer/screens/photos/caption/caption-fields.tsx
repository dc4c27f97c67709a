import { AreaField, TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../i18n/language.ts';
import { PeopleField } from '../people/people-field.tsx';
import { useMarking } from '../people/use-marking.ts';
import css from './caption-fields.module.css';
import { CaptionPicture } from './caption-picture.tsx';
import { ChosenPictures } from './chosen-pictures.tsx';
import { SceneFields } from './scene-fields.tsx';
import type { Caption } from './use-caption.ts';

type CaptionFieldsProps = { readonly caption: Caption; readonly onOpen: () => void };

/** What is asked of a photo daily, in the order in which it is told: what, who, at what, where, when, by whom. */
export function CaptionFields({ caption, onOpen }: CaptionFieldsProps) {
  const { content: label, photos: text } = useText();
  const { photos } = caption;
  const only = photos.length === 1 ? photos[0] : undefined;
  const people = caption.values.people ?? [];
  const setPeople = (next: typeof people) => caption.set({ people: next });
  const marking = useMarking(only?.id ?? '', people, setPeople);
  return (
    <>
      {only ? (
        <CaptionPicture photo={only} people={people} marking={marking} onOpen={onOpen} />
      ) : (
        <ChosenPictures photos={photos} />
      )}
      <div className={css.fields}>
        <TextField label={text.headline} {...caption.text('title')} />
        {only && (
          <PeopleField
            name="people"
            label={label.people}
            people={people}
            onChange={setPeople}
            marking={marking}
            canMark={only.coverState === 'ready'}
          />
        )}
        <AreaField label={label.caption} rows={2} {...caption.text('caption')} />
        <SceneFields caption={caption} />
      </div>
    </>
  );
}
