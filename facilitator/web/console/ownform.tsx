/** The form of one own question, with a picture of how it will look on a phone. */
import type { Definition } from '@shared/definition';
import type { Failure } from '@shared/protocol.gen';
import { type Language, LANGUAGE_NAMES, t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { useFocusOn } from './focus';
import { Choice, Field, FormFailure } from './form';
import {
  CUSTOM_TYPES,
  hasOptions,
  LABEL_LENGTH_MAX,
  moveText,
  OPTION_LENGTH_MAX,
  optionProblems,
  OPTIONS_MAX,
  OPTIONS_MIN,
  type OwnQuestion,
  TEXT_LENGTH_MAX,
} from './own';

interface OwnFormProps {
  question: OwnQuestion;
  isNew: boolean;
  /** The workshop's: the question is asked in it, whatever language the console speaks. */
  language: Language;
  steps: Definition['steps'];
  failure: Failure | null;
  isSending: boolean;
  onChange: (question: OwnQuestion) => void;
  onSave: () => void;
  onCancel: () => void;
}

export function OwnForm(props: OwnFormProps) {
  const { question, isNew, language, steps, failure, isSending, onChange, onSave, onCancel } = props;
  const set = (changed: Partial<OwnQuestion>): void => onChange({ ...question, ...changed });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <form class="own-form" onSubmit={submit}>
      <div class="own-fields">
        <h3>{isNew ? t('console-own-new') : t('console-own-change')}</h3>
        <FormFailure failure={failure} />
        <Field label={t('console-own-text')} hint={t('console-own-text-hint', { language: LANGUAGE_NAMES[language] })}>
          {(field) => (
            <textarea
              {...field}
              rows={2}
              required
              maxLength={TEXT_LENGTH_MAX}
              lang={language}
              value={question.text}
              onInput={(event) => set({ text: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t('console-own-step')}>
          {(field) => (
            <select {...field} value={question.step} onChange={(event) => set({ step: event.currentTarget.value })}>
              {steps.map((step) => (
                <option key={step.id} value={step.id}>
                  {step.title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Choice
          legend={t('console-own-how')}
          name="own_type"
          value={question.type}
          choices={CUSTOM_TYPES.map((type) => ({
            value: type,
            label: t(`console-own-how-${type}`),
            explained: t(`console-own-how-${type}-explained`),
          }))}
          onChange={(type) => set({ type })}
        />
        {hasOptions(question) && (
          <Options options={question.options} language={language} onChange={(options) => set({ options })} />
        )}
        <Field label={t('console-own-label')} hint={t('console-own-label-hint')}>
          {(field) => (
            <input
              {...field}
              type="text"
              maxLength={LABEL_LENGTH_MAX}
              autocomplete="off"
              lang={language}
              value={question.label}
              onInput={(event) => set({ label: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <PhoneSketch question={question} language={language} />
      <div class="row end sticky-foot">
        <Button onClick={onCancel}>
          {t('console-cancel')}
        </Button>
        <Button kind="primary" type="submit" disabled={isSending}>
          {isSending ? t('console-working') : isNew ? t('console-own-save') : t('console-save')}
        </Button>
      </div>
    </form>
  );
}

interface OptionsProps {
  options: string[];
  language: Language;
  onChange: (options: string[]) => void;
}

/** The answers to choose from, lowest first. */
function Options({ options, language, onChange }: OptionsProps) {
  const [place, focusOn] = useFocusOn<HTMLFieldSetElement>();
  const problems = optionProblems(options);
  const set = (index: number, text: string): void => onChange(options.map((one, at) => (at === index ? text : one)));
  const add = (): void => {
    if (options.length >= OPTIONS_MAX) return;
    focusOn(`[data-option="${options.length}"] input`);
    onChange([...options, '']);
  };
  const move = (index: number, by: 1 | -1): void => {
    const row = `[data-option="${index + by}"]`;
    const [way, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    focusOn(`${row} .${way}:not(:disabled)`, `${row} .${other}`);
    onChange(moveText(options, index, by));
  };
  const remove = (index: number): void => {
    focusOn(`[data-option="${Math.min(index, options.length - 2)}"] input`);
    onChange(options.filter((_, at) => at !== index));
  };
  return (
    <fieldset class="field" ref={place}>
      <legend>{t('console-own-options')}</legend>
      <p class="hint">{t('console-own-options-hint', { min: OPTIONS_MIN, max: OPTIONS_MAX })}</p>
      <ol class="own-options">
        {options.map((option, index) => {
          const number = index + 1;
          const problem = problems[index];
          return (
            <li key={index} data-option={index}>
              <span class="own-number" aria-hidden="true">
                {number}.
              </span>
              <input
                type="text"
                aria-label={t('console-own-option', { number })}
                maxLength={OPTION_LENGTH_MAX}
                autocomplete="off"
                lang={language}
                value={option}
                ref={(field) => field?.setCustomValidity(problem ? t(`console-own-option-${problem}`) : '')}
                onInput={(event) => set(index, event.currentTarget.value)}
                onKeyDown={(event) => {
                  // Enter goes on to the next one, as in a list; sending a question half written helps nobody.
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  const next = event.currentTarget.closest('li')?.nextElementSibling?.querySelector('input');
                  if (next) next.focus();
                  else add();
                }}
              />
              <Button kind="quiet" class="icon-only up" disabled={index === 0} onClick={() => move(index, -1)}>
                <Icon name="arrow-up" />
                <span class="visually-hidden">{t('console-own-option-up', { number })}</span>
              </Button>
              <Button kind="quiet" class="icon-only down"
               
                disabled={index === options.length - 1}
                onClick={() => move(index, 1)}
              >
                <Icon name="arrow-down" />
                <span class="visually-hidden">{t('console-own-option-down', { number })}</span>
              </Button>
              <Button kind="quiet" class="icon-only"
               
                disabled={options.length <= OPTIONS_MIN}
                onClick={() => remove(index)}
              >
                <Icon name="x" />
                <span class="visually-hidden">{t('console-own-option-remove', { number })}</span>
              </Button>
            </li>
          );
        })}
      </ol>
      {options.length < OPTIONS_MAX && (
        <Button class="own-add-option" onClick={add}>
          <Icon name="plus" />
          {t('console-own-option-add')}
        </Button>
      )}
    </fieldset>
  );
}

/** How the question will look: a picture for the eye alone, as every word of it is in the form. */
function PhoneSketch({ question, language }: { question: OwnQuestion; language: Language }) {
  const options = question.options.map((option) => option.trim());
  return (
    <figure class="phone-sketch" aria-hidden="true">
      <figcaption>{t('console-own-sketch')}</figcaption>
      <div class="sketch-card" lang={language}>
        <p class="sketch-question">{question.text.trim() || t('console-own-text')}</p>
        {!hasOptions(question) ? (
          <span class="sketch-field">{t(`console-own-how-${question.type}`)}</span>
        ) : (
          <>
            {options.map((option, index) => (
              <span class="sketch-choice" key={index}>
                <i />
                {option || '…'}
              </span>
            ))}
            <span class="sketch-choice abstain">
              <i />
              {t('abstain')}
            </span>
          </>
        )}
      </div>
    </figure>
  );
}
