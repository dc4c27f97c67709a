import { Maximize2 } from 'lucide-react';
import { IconButton } from '../../../components/button.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { TagsField } from '../../../components/tags-field.tsx';
import { AreaField, TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { AgentPicker } from '../../pickers/agent-picker.tsx';
import { DossierPicker } from '../../pickers/dossier-picker.tsx';
import { ValuePicker } from '../../pickers/value-picker.tsx';
import { MarkedPicture } from '../people/marked-picture.tsx';
import { PeopleField } from '../people/people-field.tsx';
import { useMarking } from '../people/use-marking.ts';
import css from './caption-fields.module.css';
import { ChosenPictures } from './chosen-pictures.tsx';
import { RecentValues } from './recent-values.tsx';
import type { Caption } from './use-caption.ts';

type CaptionFieldsProps = { readonly caption: Caption; readonly onOpen: () => void };

const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;

/** What is asked of a photo daily, in the order in which it is told: what, who, at what, where, when, by whom. */
export function CaptionFields({ caption, onOpen }: CaptionFieldsProps) {
  const { content: label, photos: text, common, kinds } = useText();
  const format = useFormat();
  const { photos } = caption;
  const [photo] = photos;
  const isOne = photos.length === 1;
  const people = caption.values.people ?? [];
  const setPeople = (next: typeof people) => caption.set({ people: next });
  const marking = useMarking(photo?.id ?? '', people, setPeople);
  const event = caption.text('event');
  const place = caption.text('place');
  const dayPart = caption.value('dayPart');
  return (
    <>
      {isOne && photo ? (
        <div className={css.picture}>
          <MarkedPicture
            photo={photo}
            people={people}
            pending={marking.pending}
            onPoint={marking.isOn ? marking.point : undefined}
          />
          <IconButton
            className={css.large ?? ''}
            look="plain"
            icon={Maximize2}
            size={15}
            tabIndex={-1}
            label={text.openLarge}
            onClick={onOpen}
          />
        </div>
      ) : (
        <>
          <h2 className={css.title}>{common.selected(text.count(format.number(photos.length)))}</h2>
          <ChosenPictures photos={photos} />
        </>
      )}
      <div className={css.fields}>
        <TextField label={text.headline} {...caption.text('title')} />
        {isOne && (
          <PeopleField
            name="people"
            label={label.people}
            people={people}
            onChange={setPeople}
            marking={marking}
            canMark={photo?.coverState === 'ready'}
          />
        )}
        <AreaField label={label.caption} rows={2} {...caption.text('caption')} />
        <div>
          <ValuePicker label={label.event} field="event" {...event} />
          <RecentValues field="event" value={event.value} onPick={event.onChange} />
        </div>
        <div>
          <ValuePicker label={label.place} field="place" {...place} />
          <RecentValues field="place" value={place.value} onPick={place.onChange} />
        </div>
        <div className={css.pair}>
          <DateField label={text.takenOn} {...caption.value('date')} />
          <SelectField
            label={label.dayPart}
            {...dayPart}
            value={dayPart.value ?? ''}
            onChange={(part) => dayPart.onChange(part === '' ? null : part)}
            none={isOne ? common.unknown : text.unchanged}
            choices={DAY_PARTS.map((part) => ({ value: part, label: kinds.dayPart[part] }))}
          />
        </div>
        <AgentPicker label={label.photographer} {...caption.value('photographer')} />
        <TagsField label={label.keywords} {...caption.value('keywords')} />
        <DossierPicker label={label.dossierId} {...caption.value('dossierId')} />
      </div>
    </>
  );
}
