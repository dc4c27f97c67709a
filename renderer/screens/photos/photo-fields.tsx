import { useQuery } from '@tanstack/react-query';
import { DateField } from '../../components/date-field.tsx';
import { FieldGrid } from '../../components/field.tsx';
import { Section } from '../../components/section.tsx';
import { AreaField, TextField } from '../../components/text-field.tsx';
import type { EntryFormParts } from '../../editing/entry-editor.tsx';
import { useText } from '../../i18n/language.ts';
import { entryQueries } from '../../queries/entry.ts';
import { DayPartField } from '../conferences/day-part-field.tsx';
import { ArchivalFields } from '../entry/archival-fields.tsx';
import { AgentPicker } from '../pickers/agent-picker.tsx';
import { TermPicker } from '../pickers/term-picker.tsx';
import { ValuePicker } from '../pickers/value-picker.tsx';
import { MarkedPicture } from './people/marked-picture.tsx';
import { PeopleField } from './people/people-field.tsx';
import { useMarking } from './people/use-marking.ts';
import css from './photo-fields.module.css';

type Form = { readonly form: EntryFormParts<'photo'> };

/** Everything that can be said about a photo, beside the picture on which faces can be marked. */
export function PhotoFields({ form }: Form) {
  const { content: label, photos: text } = useText();
  const { entryId } = form.draft;
  const { data } = useQuery({ ...entryQueries.get(entryId ?? ''), enabled: entryId !== null });
  const photo = data?.summary.cover ? data.summary : undefined;
  const people = form.content.people ?? [];
  const { onChange } = form.value('people');
  const marking = useMarking(entryId ?? '', people, onChange);
  return (
    <div className={css.columns} data-has-picture={photo !== undefined}>
      {photo && (
        <div className={css.picture}>
          <MarkedPicture
            photo={photo}
            people={people}
            rendition="screen"
            pending={marking.pending}
            onPoint={marking.isOn ? marking.point : undefined}
          />
        </div>
      )}
      <div className={css.fields}>
        <FieldGrid>
          <TextField label={text.headline} isWide {...form.text('title')} />
          <AreaField label={label.caption} isWide {...form.text('caption')} />
        </FieldGrid>
        <PeopleField
          name="people"
          label={label.people}
          people={people}
          onChange={onChange}
          marking={marking}
          canMark={photo?.coverState === 'ready'}
        />
        <SceneFields form={form} />
        <Section title={text.print}>
          <PrintFields form={form} />
        </Section>
        <ArchivalFields form={form} />
      </div>
    </div>
  );
}

function SceneFields({ form }: Form) {
  const { content: label, photos: text } = useText();
  return (
    <FieldGrid>
      <ValuePicker label={label.event} field="event" isWide {...form.text('event')} />
      <DateField label={text.takenOn} {...form.value('date')} />
      <DayPartField label={label.dayPart} {...form.value('dayPart')} />
      <ValuePicker label={label.place} field="place" {...form.text('place')} />
      <AgentPicker label={label.photographer} {...form.value('photographer')} />
    </FieldGrid>
  );
}

function PrintFields({ form }: Form) {
  const { content: label, photos: text } = useText();
  return (
    <FieldGrid>
      <TextField label={label.archivesNumber} {...form.text('archivesNumber')} />
      <TermPicker label={label.colour} vocabulary="photo-colour" {...form.value('colour')} />
      <TextField label={label.size} help={text.sizeHelp} {...form.text('size')} />
      <TermPicker label={label.polarity} vocabulary="photo-polarity" {...form.value('polarity')} />
      <TextField label={label.paperLocation} help={text.paperHelp} {...form.text('paperLocation')} />
      <TextField label={label.accompanyingDocument} {...form.text('accompanyingDocument')} />
    </FieldGrid>
  );
}
