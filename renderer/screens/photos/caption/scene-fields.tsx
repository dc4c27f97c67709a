import { DateField } from '../../../components/date-field.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { TagsField } from '../../../components/tags-field.tsx';
import { useText } from '../../../i18n/language.ts';
import { AgentPicker } from '../../pickers/agent-picker.tsx';
import { DossierPicker } from '../../pickers/dossier-picker.tsx';
import { ValuePicker } from '../../pickers/value-picker.tsx';
import css from './caption-fields.module.css';
import { RecentValues } from './recent-values.tsx';
import type { Caption } from './use-caption.ts';

type SceneProps = { readonly caption: Caption };

/** What photos of one scene share: event, place, day, photographer, and where they are filed. */
export function SceneFields({ caption }: SceneProps) {
  const { content: label } = useText();
  const event = caption.text('event');
  const place = caption.text('place');
  return (
    <>
      <div>
        <ValuePicker label={label.event} field="event" {...event} />
        <RecentValues field="event" value={event.value} onPick={event.onChange} />
      </div>
      <div>
        <ValuePicker label={label.place} field="place" {...place} />
        <RecentValues field="place" value={place.value} onPick={place.onChange} />
      </div>
      <TimeFields caption={caption} />
      <AgentPicker label={label.photographer} {...caption.value('photographer')} />
      <TagsField label={label.keywords} {...caption.value('keywords')} />
      <DossierPicker label={label.dossierId} {...caption.value('dossierId')} />
    </>
  );
}

const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;

function TimeFields({ caption }: SceneProps) {
  const { content: label, photos: text, common, kinds } = useText();
  const { value: dayPart, onChange: setDayPart, ...field } = caption.value('dayPart');
  return (
    <div className={css.pair}>
      <DateField label={text.takenOn} {...caption.value('date')} />
      <SelectField
        label={label.dayPart}
        {...field}
        value={dayPart ?? ''}
        onChange={(part) => setDayPart(part === '' ? null : part)}
        none={caption.photos.length === 1 ? common.unknown : text.unchanged}
        choices={DAY_PARTS.map((part) => ({ value: part, label: kinds.dayPart[part] }))}
      />
    </div>
  );
}
