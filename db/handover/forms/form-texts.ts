import texts from './form-texts.json' with { type: 'json' };

/** Every word that is printed on forms: data, so that an office's wording can be read and corrected in one place. */
export const formTexts = texts;
